import { kindOfKey, periodOf, periodsBetween } from "../../../src/core/figures/period.ts";
import type { Trend } from "../../../src/core/figures/trend.ts";

/** The points' periods, in order; where rates are only quoted, all periods from the first to the last of them. */
export function periodKeys(trend: Trend): string[] {
  const points = trend.series[0]?.points ?? [];
  if (points.length > 0) {
    return points.map((point) => point.period);
  }
  const quoted = trend.quoted.map((q) => q.period).sort();
  const [first, last] = [quoted[0], quoted.at(-1)];
  const kind = first === undefined ? null : kindOfKey(first);
  if (first === undefined || last === undefined || kind === null || kindOfKey(last) !== kind) {
    return [...new Set(quoted)];
  }
  const day = (key: string) =>
    ({ month: `${key}-01`, quarter: `${key.slice(0, 4)}-${quarterMonth(key)}-01`, year: `${key}-01-01` })[kind];
  return periodsBetween(kind, periodOf(kind, day(first)).from, periodOf(kind, day(last)).to).map(
    (period) => period.key,
  );
}

function quarterMonth(key: string): string {
  return String((Number(key.slice(6)) - 1) * 3 + 1).padStart(2, "0");
}
