import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import { type ScoreTest, scoreTest } from "./two-proportion-test.ts";

/** Pairs of answers of the same people: favourable both times, only the later, only the earlier, or neither time. */
export type PairedCounts = { both: number; laterOnly: number; earlierOnly: number; neither: number };

/** `p` is the one to judge by: `exactP` below 25 discordant pairs, else that of χ². */
export type McNemarTest = ScoreTest & { asymptoticP: number; exactP: number };

const ASYMPTOTIC_FROM = 25;

/**
 * McNemar's test of paired shares from the discordant pairs; `z` is positive when the later answers are better, χ² is
 * without continuity correction, and `exactP` is twice the smaller binomial tail at ½, at most 1. Without discordant
 * pairs z is 0 and p is 1. `null` without pairs. The line at 25 pairs is convention.
 * Source: McNemar (1947), Psychometrika 12:153; Fleiss, Levin & Paik (2003), Statistical Methods for Rates, ch. 13.
 */
export function mcNemarTest(pairs: PairedCounts): McNemarTest | null {
  const { both, laterOnly, earlierOnly, neither } = pairs;
  const discordant = laterOnly + earlierOnly;
  if (both + discordant + neither === 0) {
    return null;
  }
  const test = scoreTest(laterOnly - earlierOnly, discordant);
  const exactP = Math.min(1, 2 * binomialCdf(Math.min(laterOnly, earlierOnly), discordant, 0.5));
  return { ...test, p: discordant < ASYMPTOTIC_FROM ? exactP : test.p, asymptoticP: test.p, exactP };
}
