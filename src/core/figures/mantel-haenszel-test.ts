import { perResponse } from "./per-response.ts";
import { type CountsPair, type ScoreTest, scoreTest } from "./two-proportion-test.ts";

/**
 * The Mantel–Haenszel test that two years do not differ within strata (the twelve months, or any other): `z` is positive
 * when the later year is higher, χ² = z² has one degree of freedom and no continuity correction. Strata with an empty
 * side tell nothing and are passed over. When all answers of every stratum agree z is 0 and p is 1. `null` when no
 * stratum has both sides. Limit: differences of opposite sign in different strata cancel.
 * Source: Mantel & Haenszel (1959), JNCI 22:719; as R's `mantelhaen.test(correct = FALSE)`.
 */
export function mantelHaenszelTest(strata: readonly CountsPair[]): ScoreTest | null {
  const informative = strataWithBothSides(strata);
  if (informative.length === 0) {
    return null;
  }
  let excess = 0;
  let variance = 0;
  for (const { later, earlier } of informative) {
    const all = later.valid + earlier.valid;
    const favourable = later.favourable + earlier.favourable;
    excess += later.favourable - (later.valid * favourable) / all;
    variance += (later.valid * earlier.valid * favourable * (all - favourable)) / (all ** 2 * (all - 1));
  }
  return scoreTest(excess, variance);
}

/** The strata that have answers on both sides, in order, each side counted by response. */
export function strataWithBothSides(strata: readonly CountsPair[]): CountsPair[] {
  return strata
    .filter(({ later, earlier }) => later.valid > 0 && earlier.valid > 0)
    .map(({ later, earlier }) => ({ later: perResponse(later), earlier: perResponse(earlier) }));
}
