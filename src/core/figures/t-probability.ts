import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Below this no probability is told apart from 0. */
const SMALLEST = 1e-300;

/**
 * The two-sided probability of a t at least as far from 0, in [0, 1]: the inverse of the t quantile, found by bisection
 * to about 1e-12 of its value. `null` when t is not finite or the degrees of freedom are not above 0.
 */
export function tProbability(t: number, degreesOfFreedom: number): number | null {
  if (!Number.isFinite(t) || !(degreesOfFreedom > 0)) {
    return null;
  }
  const isBeyond = (tail: number) => tQuantile(tail, degreesOfFreedom) < -Math.abs(t);
  if (t === 0 || !isBeyond(SMALLEST)) {
    return t === 0 ? 1 : 0;
  }
  let [low, high] = [Math.log(SMALLEST), Math.log(0.5)];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    [low, high] = isBeyond(Math.exp(middle)) ? [middle, high] : [low, middle];
  }
  return Math.min(1, 2 * Math.exp(high));
}
