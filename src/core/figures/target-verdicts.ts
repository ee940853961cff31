import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import { holmAdjust } from "./holm-adjust.ts";
import { Z95 } from "./interval.ts";
import type { ShareCounts } from "./newcombe-interval.ts";
import { perResponse } from "./per-response.ts";
import { type TargetVerdict, targetVerdict } from "./target-verdict.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** A unit's share and the least that is asked of it, in [0, 1]. */
export type TargetedShare = { counts: ShareCounts; target: number };

/** Of each side, as of one share's verdict by its 95% interval. */
const ALPHA = 0.025;

/**
 * The verdict on each share of a list against its target “at least”, in order: met or missed only where `targetVerdict`
 * says so and the exact one-sided binomial test, Holm-adjusted over all shares of the list, has p ≤ 2.5%. So at most 2.5%
 * of lists hold a share that is wrongly called missed, and as many one that is wrongly called met; the score test would
 * call more near 0% and 100%, where its tails are too light. `null` without answers; it is not counted.
 * Source: Holm (1979), Scand. J. Statist. 6:65; Clopper & Pearson (1934), Biometrika 26:404.
 */
export function targetVerdicts(shares: readonly TargetedShare[]): (TargetVerdict | null)[] {
  const missed = holmAdjust(shares.map((share) => probability(share, 1)));
  const met = holmAdjust(shares.map((share) => probability(share, -1)));
  return shares.map(({ counts, target }, at) => {
    const { favourable, valid } = perResponse(counts);
    const verdict = targetVerdict(wilsonInterval(favourable, valid, Z95), target);
    const p = verdict === "missed" ? missed[at] : verdict === "met" ? met[at] : null;
    return typeof p === "number" && p > ALPHA ? "cannotTell" : verdict;
  });
}

/**
 * Exact one-sided p of a share as far from its target or further, below for 1, above for −1. Effective counts that are not
 * whole are taken to the next that is nearer to the target.
 */
function probability({ counts, target }: TargetedShare, side: 1 | -1): number | null {
  const { favourable, valid } = perResponse(counts);
  if (valid === 0) {
    return null;
  }
  if (side === 1) {
    return binomialCdf(Math.ceil(favourable), valid, target);
  }
  // No share lies below 0.
  return target === 0 ? 0 : binomialCdf(Math.ceil(valid - favourable), valid, 1 - target);
}
