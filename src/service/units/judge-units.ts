import { accept, type Result } from "../../core/result.ts";
import type { PlannedUnit } from "../../core/units/plan-units.ts";
import { findUnit } from "../../store/units.ts";
import { judgeUnitChange } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

/** Whether an official may state every one of these units. */
export async function judgeUnits(
  deps: Deps,
  official: Official,
  units: readonly { code: string; parent?: string | null }[],
): Promise<Result<null>> {
  for (const unit of units) {
    const judged = await judgeUnitChange(deps, official, unit);
    if (!judged.ok) {
      return judged;
    }
  }
  return accept(null);
}

/** Whether an official may split a unit: its parts will stand where it stands. */
export async function judgeSplit(deps: Deps, official: Official, code: string): Promise<Result<null>> {
  const unit = await findUnit(deps.db, code);
  return judgeUnitChange(deps, official, { code, parent: unit?.parent ?? null });
}

/** The same for the units of a table, those below new ones under the nearest unit that is there. */
export function judgePlannedUnits(
  deps: Deps,
  official: Official,
  planned: readonly PlannedUnit[],
): Promise<Result<null>> {
  const added = new Map(planned.filter(({ state }) => state === "new").map(({ unit }) => [unit.code, unit.parent]));
  const standing = (parent: string | null): string | null =>
    parent !== null && added.has(parent) ? standing(added.get(parent) ?? null) : parent;
  const changed = planned.filter(({ state }) => state !== "same");
  return judgeUnits(
    deps,
    official,
    changed.map(({ unit: { code, parent } }) => ({ code, parent: standing(parent) })),
  );
}
