import type { ShareCounts } from "./newcombe-interval.ts";
import { perResponse } from "./per-response.ts";
import { twoSidedP } from "./two-sided-p.ts";

/** Counts of the same thing in two periods, answered independently. */
export type CountsPair = { later: ShareCounts; earlier: ShareCounts };

/** A score test of one degree of freedom: `chiSquare` = `z`², `p` two-sided in [0, 1]. */
export type ScoreTest = { z: number; chiSquare: number; p: number };

/**
 * The pooled z-test of two independent shares; `z` is positive when the later share is higher, and z² is Pearson's χ²
 * of the 2 × 2 table without continuity correction. When all answers of both sides agree, z is 0 and p is 1: no other
 * outcome has these margins. `null` when either side has no valid answer. The same people asked twice are paired
 * (`mcNemarTest`). Limit: large-sample, expected counts of five and more.
 * Source: Pearson (1900), Phil. Mag. 50:157; Fleiss, Levin & Paik (2003), Statistical Methods for Rates, ch. 3.
 */
export function twoProportionTest(laterCounts: ShareCounts, earlierCounts: ShareCounts): ScoreTest | null {
  const [later, earlier] = [perResponse(laterCounts), perResponse(earlierCounts)];
  if (later.valid === 0 || earlier.valid === 0) {
    return null;
  }
  const pooled = (later.favourable + earlier.favourable) / (later.valid + earlier.valid);
  const variance = pooled * (1 - pooled) * (1 / later.valid + 1 / earlier.valid);
  return scoreTest(later.favourable / later.valid - earlier.favourable / earlier.valid, variance);
}

/** The test of a statistic against 0 by its variance under no difference; without variance z is 0 and p is 1. */
export function scoreTest(statistic: number, variance: number): ScoreTest {
  const z = variance > 0 ? statistic / Math.sqrt(variance) : 0;
  return { z, chiSquare: z ** 2, p: twoSidedP(z) };
}
