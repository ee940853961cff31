import type { Result } from "../../core/result.ts";
import type { PlannedUnit } from "../../core/units/plan-units.ts";
import { findUnit } from "../../store/units.ts";
import { judgeUnitChange, judgeUnitChanges } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

/** Whether an official may split a unit: its parts will stand where it stands. */
export async function judgeSplit(deps: Deps, official: Official, code: string): Promise<Result<null>> {
  const unit = await findUnit(deps.db, code);
  return judgeUnitChange(deps, official, { code, parent: unit?.parent ?? null });
}

/** Whether an official may state the units of a table, those below new ones under the nearest unit that is there. */
export function judgePlannedUnits(
  deps: Deps,
  official: Official,
  planned: readonly PlannedUnit[],
): Promise<Result<null>> {
  const added = new Map(planned.filter(({ state }) => state === "new").map(({ unit }) => [unit.code, unit.parent]));
  const standing = (parent: string | null): string | null =>
    parent !== null && added.has(parent) ? standing(added.get(parent) ?? null) : parent;
  const changed = planned.filter(({ state }) => state !== "same");
  return judgeUnitChanges(
    deps,
    official,
    changed.map(({ unit: { code, parent } }) => ({ code, parent: standing(parent) })),
  );
}
