import type { Interval } from "./interval.ts";

/** The ranks a unit may truly have; 1 is best. */
export type RankSet = { rankLow: number; rankHigh: number };

/**
 * For each interval, in the order given, the set of ranks its unit may have, higher being better: one more than the
 * number of units surely better, to the number of units not surely worse. Intervals that touch count as separate;
 * equal points are a tie. The sets hold jointly when the intervals do.
 * Source: Klein, Wright & Wieczorek (2020), JRSS-C 69:589, doi 10.1111/rssc.12402.
 */
export function rankSets(intervals: readonly Interval[]): RankSet[] {
  return intervals.map((own) => ({
    rankLow: 1 + intervals.filter((other) => isSurelyBetter(other, own)).length,
    rankHigh: intervals.length - intervals.filter((other) => isSurelyBetter(own, other)).length,
  }));
}

function isSurelyBetter(better: Interval, worse: Interval): boolean {
  const isSamePoint = better.high <= worse.low;
  return better.low >= worse.high && !isSamePoint;
}
