import type { Day } from "../figures/period.ts";
import { type Locale, type LocalText, saidAnew } from "../local-text.ts";
import type { RejectedCell } from "../refusal.ts";
import { nameKey } from "../tables/unit-names.ts";
import { newUnitCodes } from "./new-unit-codes.ts";
import { treeFaults } from "./tree-faults.ts";
import { BEGINNING, type UnitChange } from "./unit-change.ts";
import { hasName, type UnitDirectory, unitDirectory } from "./unit-directory.ts";
import { kindOfName } from "./unit-kind.ts";
import type { UnitRow } from "./unit-table.ts";

/** A unit that a table states, as it would then stand; `before` is how it stands now, null when it is new. */
export type PlannedUnit = {
  cell: string;
  state: "new" | "same" | "changed";
  unit: Omit<UnitChange, "change">;
  before: UnitChange | null;
};

export type UnitPlan = { units: readonly PlannedUnit[]; faults: readonly RejectedCell[] };

export type PlanUnitsInput = {
  rows: readonly UnitRow[];
  /** Every statement about every unit. */
  changes: readonly UnitChange[];
  /** The first of the month from which changes of known units hold. */
  since: Day;
  /** The parent of rows that name none, and the kind of new units that tell none; null: a root, by the name. */
  parent: string | null;
  kind: string | null;
  /** The language in which the table names units. */
  locale: Locale;
};

/**
 * What a table of units would state. A row is the unit of its code, else the one of its name under its parent, else a
 * new one. At fault: the same unit twice, parents unknown, ambiguous, ending too early, or below themselves.
 */
export function planUnits(input: PlanUnitsInput): UnitPlan {
  const directory = unitDirectory(input.changes);
  const findParent = parentFinder(input, directory);
  const faults: RejectedCell[] = [];
  const parents = new Map<UnitRow, Parent>();
  for (const row of input.rows) {
    const parent = findParent(row);
    if (parent !== null && typeof parent === "object" && "reason" in parent) {
      faults.push(parent);
    } else {
      parents.set(row, parent);
    }
  }
  const codes = codesOfRows(input.rows, parents, directory);
  const units = input.rows.map((row) => {
    const planned = plannedUnit(row, input, {
      code: codes.get(row) ?? "",
      parent: codeOf(parents.get(row) ?? null, codes),
      directory,
    });
    return { ...planned, place: row.place, parentCell: row.parentCell };
  });
  faults.push(...repeatedUnits(units, input.rows), ...takenNames(units, directory));
  faults.push(...(faults.length > 0 ? [] : treeFaults(units, input.changes, directory)));
  return { units: units.map(({ place: _place, parentCell: _cell, ...planned }) => planned), faults };
}

/** A parent is a row of the same table, or a unit that is there by its code. */
type Parent = UnitRow | string | null;

/** Finds what a row calls its parent: by code, then by name in the table, then by name among the units there are. */
function parentFinder({ rows, parent: fallback }: PlanUnitsInput, directory: UnitDirectory) {
  const byCode = new Map(rows.flatMap((row) => (row.code === null ? [] : [[row.code, row] as const])));
  const byName = new Map<string, UnitRow[]>();
  for (const row of rows) {
    byName.set(nameKey(row.name), [...(byName.get(nameKey(row.name)) ?? []), row]);
  }
  return (row: UnitRow): Parent | RejectedCell => {
    const text = row.parent ?? fallback;
    if (text === null) {
      return null;
    }
    const coded = byCode.get(text) ?? (directory.units.has(text) ? text : null);
    const found: readonly Parent[] = coded ? [coded] : (byName.get(nameKey(text)) ?? directory.named(text));
    const reason = found.length === 0 ? "unknown_unit" : "ambiguous_parent";
    return found.length === 1
      ? (found[0] ?? null)
      : { sheet: row.place.sheet, cell: row.parentCell, reason, data: { parent: text } };
  };
}

/** Of each row the unit it is about; those above come first, since the code of a new unit is made from its parent's. */
function codesOfRows(
  rows: readonly UnitRow[],
  parents: ReadonlyMap<UnitRow, Parent>,
  directory: UnitDirectory,
): Map<UnitRow, string> {
  const codes = new Map(rows.flatMap((row) => (row.code === null ? [] : [[row, row.code] as const])));
  const newCode = newUnitCodes([...directory.units.keys(), ...codes.values()]);
  const visit = (row: UnitRow, below: ReadonlySet<UnitRow>): void => {
    const parent = parents.get(row) ?? null;
    if (parent !== null && typeof parent !== "string" && !codes.has(parent) && !below.has(parent)) {
      visit(parent, new Set([...below, row]));
    }
    if (!codes.has(row)) {
      const under = codeOf(parent, codes);
      codes.set(row, directory.under(under, row.name)?.code ?? newCode(under));
    }
  };
  for (const row of rows) {
    visit(row, new Set());
  }
  return codes;
}

function codeOf(parent: Parent, codes: ReadonlyMap<UnitRow, string>): string | null {
  return parent === null || typeof parent === "string" ? parent : (codes.get(parent) ?? null);
}

type Found = { code: string; parent: string | null; directory: UnitDirectory };

function plannedUnit(row: UnitRow, input: PlanUnitsInput, { code, parent, directory }: Found): PlannedUnit {
  const before = directory.units.get(code) ?? null;
  const isParentSaid = row.parent !== null || before === null || input.parent !== null;
  const unit = {
    code,
    holdsFrom: before ? input.since : BEGINNING,
    name: before ? renamed(before.name, row.name, input.locale) : row.name,
    kind: row.kind ?? before?.kind ?? input.kind ?? kindOfName(row.name),
    parent: isParentSaid ? parent : before.parent,
    until: row.until ?? before?.until ?? null,
    successor: before?.successor ?? null,
    population: row.population ?? before?.population ?? null,
    targets: before?.targets ?? {},
  };
  const isSame =
    before &&
    (["kind", "parent", "until", "population"] as const).every((field) => before[field] === unit[field]) &&
    unit.name === before.name;
  return { cell: row.place.cell, state: before ? (isSame ? "same" : "changed") : "new", unit, before };
}

/** A name in several languages keeps the others; the same name in any of them is no change. */
function renamed(name: LocalText, text: string, locale: Locale): LocalText {
  return hasName(name, text) ? name : saidAnew(name, locale, text);
}

type PlacedUnit = PlannedUnit & { place: UnitRow["place"] };

/** Two rows of one code, or of one name under one parent. */
function repeatedUnits(units: readonly PlacedUnit[], rows: readonly UnitRow[]): RejectedCell[] {
  const first = new Map<string, UnitRow["place"]>();
  return units.flatMap(({ unit, place }, index): RejectedCell[] => {
    const name = nameKey(rows[index]?.name ?? "");
    const keys = [unit.code, `${unit.parent ?? ""}\u0000${name}`];
    const other = keys.map((key) => first.get(key)).find(Boolean);
    for (const key of keys) {
      first.set(key, first.get(key) ?? place);
    }
    return other ? [{ ...place, reason: "duplicate_unit", data: { cell: other.cell } }] : [];
  });
}

/** New units under a code of their own, though their parent has a unit of that name already. */
function takenNames(units: readonly PlacedUnit[], directory: UnitDirectory): RejectedCell[] {
  return units.flatMap(({ state, unit, place }): RejectedCell[] => {
    const other = state === "new" && typeof unit.name === "string" ? directory.under(unit.parent, unit.name) : null;
    return other ? [{ ...place, reason: "duplicate_unit", data: { cell: other.code } }] : [];
  });
}
