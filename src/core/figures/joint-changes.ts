import { type Difference, verdictOf } from "./change.ts";
import { newcombeInterval } from "./newcombe-interval.ts";
import { type RankSet, rankSets } from "./rank-sets.ts";
import { sidakZ } from "./sidak-quantile.ts";
import type { CountsPair } from "./two-proportion-test.ts";

const ALPHA = 0.05;

/** A unit's change in [−1, 1] with its joint interval, and the ranks its progress may have, 1 being the most. */
export type JointChange = Difference & RankSet;

/**
 * The progress of many units, in order: each change with its Newcombe interval at the Šidák level of the K units that
 * have one, so that all intervals, verdicts and rank sets hold at once with about 95%. `null` where a side is missing or
 * empty. Limits: near 0% and 100% Newcombe's interval at this level is approximate; units picked for being low rise by
 * regression to the mean alone, so the list of most progress is read beside the level.
 * Source: Newcombe (1998), Stat. Med. 17:873; Šidák (1967), JASA 62:626; Klein, Wright & Wieczorek (2020), JRSS-C 69:589.
 */
export function jointChanges(pairs: readonly (CountsPair | null)[]): (JointChange | null)[] {
  const isCounted = (pair: CountsPair | null) => pair !== null && pair.later.valid > 0 && pair.earlier.valid > 0;
  const z = sidakZ(Math.max(1, pairs.filter(isCounted).length), ALPHA);
  const changes = pairs.map((pair) => pair && changeAt(pair, z));
  const sets = rankSets(changes.filter((change) => change !== null));
  let next = 0;
  return changes.map((change) => {
    const ranks = change && sets[next++];
    return change && ranks ? { ...change, ...ranks } : null;
  });
}

function changeAt({ later, earlier }: CountsPair, z: number): Difference | null {
  const interval = newcombeInterval(later, earlier, z);
  return (
    interval && {
      difference: later.favourable / later.valid - earlier.favourable / earlier.valid,
      ...interval,
      verdict: verdictOf(interval),
    }
  );
}
