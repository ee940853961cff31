import type { Period } from "../../core/figures/period.ts";
import { shownPeriods } from "../../store/released-days.ts";
import type { Deps } from "../deps.ts";

const COUNT_MAX = 1200;

/** The periods of the same kind next to this one in which the unit has a shown figure; null where there is none. */
export async function periodsBeside(
  deps: Deps,
  unit: string,
  { kind, key }: Period,
): Promise<{ earlier: string | null; later: string | null }> {
  const newestFirst = await shownPeriods(deps.db, { unit, kind, count: COUNT_MAX });
  const at = newestFirst.indexOf(key);
  if (at >= 0) {
    return { earlier: newestFirst[at + 1] ?? null, later: newestFirst[at - 1] ?? null };
  }
  const isCalendar = kind !== "wave";
  return {
    earlier: (isCalendar && newestFirst.find((one) => one < key)) || null,
    later: (isCalendar && newestFirst.findLast((one) => one > key)) || null,
  };
}
