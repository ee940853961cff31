import type { Day } from "../../core/figures/period.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { UnitChange } from "../../core/units/unit-change.ts";
import { allUnitChanges, isReleasedSince, newUnitChange } from "../../store/units.ts";
import { actStatementIfChanged, recordAct } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";

const TRIES_MAX = 20;

/**
 * Decides on statements by all that stand, and stores them together or not at all; decides anew when others were
 * stated meanwhile. `since` is the day from which known units change, null when none does: it must not be released.
 */
export async function stateUnits<T extends { statements: readonly Omit<UnitChange, "change">[]; since: Day | null }>(
  deps: Deps,
  doing: Doing,
  object: string,
  decide: (changes: readonly UnitChange[]) => Result<T>,
): Promise<Result<T>> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const changes = await allUnitChanges(deps.db);
    const decided = decide(changes);
    if (!decided.ok) {
      return decided;
    }
    if (decided.value.statements.length === 0) {
      await recordAct(deps, doing, object);
      return decided;
    }
    if (decided.value.since !== null && (await isReleasedSince(deps.db, decided.value.since))) {
      return refuse({ reason: "period_released" });
    }
    // Each statement counts on those before it: when the first is overtaken, none is stored.
    const stored = await deps.db.batch([
      ...decided.value.statements.map((unit, index) =>
        newUnitChange(unit, deps.today(), doing.actor, changes.length + index),
      ),
      actStatementIfChanged(deps, doing, object),
    ]);
    if (stored[0]?.rowsAffected !== 0) {
      return accept(decided.value);
    }
  }
  return refuse({ reason: "overloaded" });
}
