import { type Difference, verdictOf } from "./change.ts";
import { Z95 } from "./interval.ts";
import { linearShare, linearShareInterval } from "./linear-share-interval.ts";
import type { ShareCounts } from "./newcombe-interval.ts";

/** Counts of one period by channel (or another stratum). */
export type MixCounts = Readonly<Record<string, ShareCounts>>;

/** The strata it rests on, and what share of each period's answers they hold, in [0, 1]. */
export type FixedMixChange = Difference & { strata: string[]; laterCovered: number; earlierCovered: number };

/**
 * The change between two periods at one mix of channels, in [−1, 1]: both are standardised to the pooled mix of the
 * channels with answers in both, so that a channel opened, closed or grown does not itself make a change. The 95%
 * interval squares and adds Wilson limits; with one channel it is Newcombe's. `null` when no channel has answers in
 * both. Limit: it tells of the channels kept alone; the covered shares say how much that is.
 * Source: direct standardisation, Fleiss, Levin & Paik (2003), ch. 19; Zou, Huang & Zhang (2009), CSDA 53:1080.
 */
export function changeAtFixedMix(later: MixCounts, earlier: MixCounts): FixedMixChange | null {
  const pairs = Object.entries(later)
    .flatMap(([stratum, own]) => {
      const before = Object.hasOwn(earlier, stratum) ? earlier[stratum] : undefined;
      return before && own.valid > 0 && before.valid > 0 ? [{ stratum, later: own, earlier: before }] : [];
    })
    .sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
  const laterKept = pairs.reduce((sum, pair) => sum + pair.later.valid, 0);
  const earlierKept = pairs.reduce((sum, pair) => sum + pair.earlier.valid, 0);
  const terms = pairs.flatMap((pair) => {
    const weight = (pair.later.valid + pair.earlier.valid) / (laterKept + earlierKept);
    return [
      { ...pair.later, weight },
      { ...pair.earlier, weight: -weight },
    ];
  });
  const interval = linearShareInterval(terms, Z95);
  return (
    interval && {
      difference: linearShare(terms),
      ...interval,
      verdict: verdictOf(interval),
      strata: pairs.map(({ stratum }) => stratum),
      laterCovered: laterKept / validOf(later),
      earlierCovered: earlierKept / validOf(earlier),
    }
  );
}

function validOf(mix: MixCounts): number {
  return Object.values(mix).reduce((sum, { valid }) => sum + valid, 0);
}
