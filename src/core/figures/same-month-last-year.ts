import type { IndicatorKind } from "../surveys/survey.ts";
import { changeBetween } from "./change.ts";
import type { IndicatorCounts } from "./counts.ts";
import { periodsEndingWith } from "./period.ts";
import type { Change } from "./trend.ts";
import type { CountsPair } from "./two-proportion-test.ts";

/** Counts by month key, `2019-09`; a month carried forward into another has no entry of its own. */
export type MonthCounts = ReadonlyMap<string, IndicatorCounts>;

const YEAR_AND_A_MONTH = 13;

/** The key of the same month a year earlier; a key of another form throws a RangeError. */
export function sameMonthLastYear(month: string): string {
  return periodsEndingWith("month", month, YEAR_AND_A_MONTH)[0]?.key ?? "";
}

/**
 * The change of a month against the same month a year before, free of season, with its 95% interval and verdict, as
 * `changeBetween` (shares by Newcombe). `null` when either month has no figure. The caller sees to it that no break
 * lies between.
 * Source: Newcombe (1998), Stat. Med. 17:873, method 10.
 */
export function changeOnYear(kind: IndicatorKind, months: MonthCounts, month: string): Change | null {
  const from = sameMonthLastYear(month);
  const earlier = months.get(from);
  const later = months.get(month);
  const difference = earlier && later ? changeBetween(kind, earlier, later) : null;
  return difference && { from, to: month, ...difference };
}

/** The months of a year, `2019`, paired with those of the year before where both have answers: strata against season. */
export function monthStrata(months: MonthCounts, year: string): CountsPair[] {
  return periodsEndingWith("month", `${year}-12`, 12).flatMap(({ key }) => {
    const later = months.get(key);
    const earlier = months.get(sameMonthLastYear(key));
    return later && earlier && later.valid > 0 && earlier.valid > 0 ? [{ later, earlier }] : [];
  });
}
