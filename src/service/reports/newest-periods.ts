import type { PeriodKind } from "../../core/figures/period.ts";
import { shownPeriods } from "../../store/released-days.ts";
import type { Deps } from "../deps.ts";

/** The newest period of each kind in which the unit has a shown figure, in the order of the kinds. */
export async function newestPeriods(deps: Deps, unit: string, kinds: readonly PeriodKind[]): Promise<string[]> {
  const periods: string[] = [];
  for (const kind of kinds) {
    periods.push(...(await shownPeriods(deps.db, { unit, kind, count: 1 })));
  }
  return periods;
}
