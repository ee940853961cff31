import type { Day } from "../figures/period.ts";
import type { LocalText } from "../local-text.ts";
import { type FieldError, invalid } from "../refusal.ts";
import { accept, type Result, refuse } from "../result.ts";
import { newUnitCodes } from "./new-unit-codes.ts";
import { BEGINNING, type UnitChange } from "./unit-change.ts";
import { type UnitTree, unitTreeAt } from "./unit-tree.ts";

export type Statement = Omit<UnitChange, "change">;

/** A unit that a split makes, and which units below the split one come under it. */
export type SplitPart = {
  code: string | null;
  name: LocalText;
  kind: string | null;
  population: number | null;
  children: readonly string[];
};

/** The statements that end a unit on a first of a month; refused while units stand below it. */
export function endUnit(
  changes: readonly UnitChange[],
  { code, on, successor }: { code: string; on: Day; successor: string | null },
): Result<Statement[]> {
  const tree = unitTreeAt(changes, monthOf(on));
  const unit = tree.statementOf(code);
  const [child] = tree.childrenOf(code);
  const errors: FieldError[] = [
    ...(unit ? [] : [{ pointer: "/on", reason: "not_standing" } as const]),
    ...(child === undefined ? [] : [{ pointer: "", reason: "children_remain", data: { unit: child } } as const]),
    ...successorErrors(tree, code, successor),
  ];
  return unit && errors.length === 0 ? accept([ended(unit, on, successor)]) : refuse(invalid(errors));
}

/**
 * The statements by which units are merged into another on a first of a month: they end with it as their successor, and
 * what stood below them comes under it.
 */
export function mergeUnits(
  changes: readonly UnitChange[],
  { into, from, on }: { into: string; from: readonly string[]; on: Day },
): Result<Statement[]> {
  const tree = unitTreeAt(changes, monthOf(on));
  const errors: FieldError[] = from.flatMap((code, index): FieldError[] => {
    const pointer = `/from/${index}`;
    if (!tree.has(code)) {
      return [{ pointer, reason: "not_standing" }];
    }
    if (from.indexOf(code) !== index) {
      return [{ pointer, reason: "repeated" }];
    }
    return tree.ancestorsOf(into).includes(code) ? [{ pointer, reason: "cycle" }] : [];
  });
  if (!tree.has(into)) {
    errors.push({ pointer: "/on", reason: "not_standing" });
  }
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  const children = from.flatMap((code) => tree.childrenOf(code)).filter((code) => !from.includes(code));
  const moved = children.flatMap((code) => (code === into ? [] : movedTo(tree, code, into, on)));
  return accept([...moved, ...from.flatMap((code) => endedIn(tree, code, on, into))]);
}

/**
 * The statements by which a unit is split on a first of a month: it ends, its parts stand where it stood, and each unit
 * below it comes under one of them, which must be said (`children_remain`).
 */
export function splitUnit(
  changes: readonly UnitChange[],
  { code, into, on }: { code: string; into: readonly SplitPart[]; on: Day },
): Result<Statement[]> {
  const tree = unitTreeAt(changes, monthOf(on));
  const unit = tree.statementOf(code);
  if (!unit) {
    return refuse(invalid([{ pointer: "/on", reason: "not_standing" }]));
  }
  const taken = new Set(changes.map((change) => change.code));
  const children = tree.childrenOf(code);
  const given = into.flatMap((part) => part.children);
  const errors: FieldError[] = into.flatMap((part, index): FieldError[] => [
    ...(part.code !== null && taken.has(part.code)
      ? [{ pointer: `/into/${index}/code`, reason: "repeated" as const }]
      : []),
    ...part.children.flatMap((child, at): FieldError[] => {
      const pointer = `/into/${index}/children/${at}`;
      const isTwice = given.indexOf(child) !== given.lastIndexOf(child);
      return !children.includes(child)
        ? [{ pointer, reason: "unknown_unit" }]
        : isTwice
          ? [{ pointer, reason: "repeated" }]
          : [];
    }),
  ]);
  if (into.length < 2) {
    errors.push({ pointer: "/into", reason: "too_few" });
  }
  const left = children.find((child) => !given.includes(child));
  if (left !== undefined) {
    errors.push({ pointer: "/into", reason: "children_remain", data: { unit: left } });
  }
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  const newCode = newUnitCodes([...taken, ...into.flatMap((part) => part.code ?? [])]);
  const parent = tree.parentOf(code);
  const parts = into.map((part) => ({ part, unit: partOf(part, unit, parent, part.code ?? newCode(parent)) }));
  const moved = parts.flatMap(({ part, unit: { code: to } }) =>
    part.children.flatMap((child) => movedTo(tree, child, to, on)),
  );
  return accept([...parts.map((one) => one.unit), ...moved, ended(unit, on, null)]);
}

/** A unit's first statement holds from the beginning, so that it changes nothing that was released. */
function partOf(
  { name, kind, population }: SplitPart,
  whole: UnitChange,
  parent: string | null,
  code: string,
): Statement {
  return {
    ...{ code, holdsFrom: BEGINNING, name, kind: kind ?? whole.kind, parent },
    ...{ until: null, successor: null, population, targets: whole.targets },
  };
}

function ended({ change: _change, ...unit }: UnitChange, on: Day, successor: string | null): Statement {
  return { ...unit, holdsFrom: on, until: on, successor };
}

function endedIn(tree: UnitTree, code: string, on: Day, successor: string): Statement[] {
  const unit = tree.statementOf(code);
  return unit ? [ended(unit, on, successor)] : [];
}

function movedTo(tree: UnitTree, code: string, parent: string, on: Day): Statement[] {
  const unit = tree.statementOf(code);
  if (!unit) {
    return [];
  }
  const { change: _change, ...rest } = unit;
  return [{ ...rest, holdsFrom: on, parent }];
}

function successorErrors(tree: UnitTree, code: string, successor: string | null): FieldError[] {
  if (successor === null || (successor !== code && tree.has(successor))) {
    return [];
  }
  return [{ pointer: "/successor", reason: successor === code ? "cycle" : "not_standing" }];
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}
