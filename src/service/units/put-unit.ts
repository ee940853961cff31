import { type Day, firstOfMonth } from "../../core/figures/period.ts";
import type { LocalText } from "../../core/local-text.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { BEGINNING, type UnitChange } from "../../core/units/unit-change.ts";
import { wouldCycle } from "../../core/units/unit-tree.ts";
import { allUnitChanges, existingUnits, findUnit, isReleasedSince, newUnitChange } from "../../store/units.ts";
import { actStatementIfChanged } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";

export type PutUnitInput = {
  code: string;
  name: LocalText;
  kind: string;
  parent?: string | null | undefined;
  since?: Day | undefined;
  until?: Day | undefined;
  successor?: string | undefined;
  population?: number | undefined;
  targets?: Readonly<Record<string, number>> | undefined;
};

const TRIES_MAX = 20;

/** States a unit anew: a new one from the beginning, a known one from `since` or this month. */
export async function putUnit(
  deps: Deps,
  doing: Doing,
  input: PutUnitInput,
): Promise<Result<{ unit: UnitChange; isNew: boolean }>> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const result = await tryPutUnit(deps, doing, input);
    if (result !== "overtaken") {
      return result;
    }
  }
  return refuse({ reason: "overloaded" });
}

async function tryPutUnit(deps: Deps, doing: Doing, input: PutUnitInput) {
  const present = await findUnit(deps.db, input.code);
  const unit = nextUnit(input, present, deps.today());
  const unknown = await unknownUnits(deps, unit);
  if (unknown.length > 0) {
    return refuse(invalid(unknown));
  }
  // Nothing can stand below a unit that is new.
  const changes = present && unit.parent !== null ? await allUnitChanges(deps.db) : null;
  if (unit.parent === unit.code || (changes && wouldCycle(changes, unit))) {
    return refuse(invalid([{ pointer: "/parent", reason: "cycle" }]));
  }
  if (input.since !== undefined && (await isReleasedSince(deps.db, input.since))) {
    return refuse({ reason: "period_released" });
  }
  const [stored] = await deps.db.batch([
    newUnitChange(unit, deps.today(), doing.actor, changes?.length ?? null),
    actStatementIfChanged(deps, doing, unit.code),
  ]);
  return stored?.rowsAffected === 0 ? "overtaken" : accept({ unit, isNew: present === null });
}

function nextUnit(input: PutUnitInput, present: UnitChange | null, today: Day): UnitChange {
  return {
    code: input.code,
    change: (present?.change ?? 0) + 1,
    holdsFrom: present ? (input.since ?? firstOfMonth(today)) : BEGINNING,
    name: input.name,
    kind: input.kind,
    parent: input.parent === undefined ? (present?.parent ?? null) : input.parent,
    until: input.until ?? null,
    successor: input.successor ?? null,
    population: input.population ?? null,
    targets: input.targets ?? {},
  };
}

async function unknownUnits(deps: Deps, unit: UnitChange): Promise<FieldError[]> {
  const named = [
    { pointer: "/parent", code: unit.parent },
    { pointer: "/successor", code: unit.successor },
  ];
  const others = named.flatMap(({ pointer, code }) => (code === null || code === unit.code ? [] : [{ pointer, code }]));
  const known =
    others.length > 0
      ? await existingUnits(
          deps.db,
          others.map(({ code }) => code),
        )
      : new Set<string>();
  const errors: FieldError[] = others
    .filter(({ code }) => !known.has(code))
    .map(({ pointer }) => ({ pointer, reason: "unknown_unit" }));
  return unit.successor === unit.code ? [...errors, { pointer: "/successor", reason: "cycle" }] : errors;
}
