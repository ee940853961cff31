import { sumOf } from "./weight.ts";

/** The least and the largest weight that may stand, as multiples of the mean weight: `low` ≤ 1 ≤ `high`. */
export type TrimBounds = { low: number; high: number };

/** Rounding leaves a clamped weight this far from its bound, as a share of the mean weight. */
const ROUNDING = 1e-9;

/**
 * The weights, in order, with those beyond the bounds moved to them, and how many stand at a bound. Weights of 0 stay
 * and do not count in the mean. The total is no longer kept: raking runs again.
 * Source: Battaglia, Hoaglin & Frankel (2009), Survey Practice 2(5), on trimming within raking.
 */
export function clampWeights(weights: readonly number[], bounds: TrimBounds): { weights: number[]; trimmed: number } {
  const positive = weights.filter((weight) => weight > 0);
  const mean = positive.length > 0 ? sumOf(positive) / positive.length : 0;
  const [low, high] = [bounds.low * mean, bounds.high * mean];
  const clamped = weights.map((weight) => (weight > 0 ? Math.min(Math.max(weight, low), high) : weight));
  const isAtBound = (weight: number) => weight <= low + ROUNDING * mean || weight >= high - ROUNDING * mean;
  return { weights: clamped, trimmed: clamped.filter((weight) => weight > 0 && isAtBound(weight)).length };
}
