import type { RankSet } from "./rank-sets.ts";

/** `null`: no unit's rank set lies wholly inside; say that the units cannot be told apart. */
export type BestAndWorst<Ranked> = { best: readonly Ranked[] | null; worst: readonly Ranked[] | null };

/**
 * The units that are surely among the first `count` and those surely among the last, in the order given: their whole rank
 * set lies there. `unitCount`: among how many they were ranked, where not all of those are listed. `null` instead of an
 * empty list, and for both when `count` is below 1 or the lists would overlap.
 * Source: Klein, Wright & Wieczorek (2020), JRSS-C 69:589; Mogstad et al. (2024), Rev. Econ. Stud. 91:476, on the τ-best.
 */
export function bestAndWorst<Ranked extends RankSet>(
  ranked: readonly Ranked[],
  count: number,
  unitCount: number = ranked.length,
): BestAndWorst<Ranked> {
  if (!(count >= 1 && 2 * count <= unitCount)) {
    return { best: null, worst: null };
  }
  return {
    best: listOrNull(ranked.filter(({ rankHigh }) => rankHigh <= count)),
    worst: listOrNull(ranked.filter(({ rankLow }) => rankLow > unitCount - count)),
  };
}

function listOrNull<Ranked>(list: readonly Ranked[]): readonly Ranked[] | null {
  return list.length > 0 ? list : null;
}
