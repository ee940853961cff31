import type { IndicatorCounts } from "./counts.ts";
import { effectiveN } from "./per-response.ts";

/** A mean or score with its standard error, on the indicator's own scale. */
export type Score = { value: number; standardError: number };

/** Rounding may leave a spread where there is none. */
const ROUNDING = 1e-9;

/** Whether a score's error says anything: where all answers agree it is 0, which is no certainty. */
export function hasSpread({ standardError }: Score): boolean {
  return standardError > ROUNDING;
}

/**
 * Mean of the valid values and its standard error s/√n, s² with divisor n − 1 (times answers a
 * response, where it gave several), n as `effectiveN`.
 * `null` for fewer than two values, or those of one response: it shows no spread between people.
 */
export function meanScore(counts: IndicatorCounts): Score | null {
  const { valid, sum, sumOfSquares } = counts;
  const n = effectiveN(counts);
  if (n < 2) {
    return null;
  }
  // Rounding may push the variance of equal values just below 0.
  const variance = Math.max(0, (sumOfSquares - sum ** 2 / valid) / (valid - valid / n));
  return { value: sum / valid, standardError: Math.sqrt(variance / n) };
}

/**
 * Net promoter score in points, −100 … 100, with its standard error: share of levels 9–10 less share of 0–6,
 * variance p₊ + p₋ − (p₊ − p₋)² divided by n, as `effectiveN`. `null` as for a mean.
 * Source: Reichheld (2003), Harvard Business Review 81(12):46; multinomial variance of a difference of two shares.
 */
export function netPromoterScore(counts: IndicatorCounts): Score | null {
  const n = effectiveN(counts);
  if (n < 2) {
    return null;
  }
  const promoters = countBetween(counts, 9, 10) / counts.valid;
  const detractors = countBetween(counts, 0, 6) / counts.valid;
  const net = promoters - detractors;
  const variance = Math.max(0, promoters + detractors - net ** 2);
  return { value: 100 * net, standardError: 100 * Math.sqrt(variance / n) };
}

function countBetween(counts: IndicatorCounts, lowest: number, highest: number): number {
  let total = 0;
  for (let level = lowest; level <= highest; level++) {
    total += counts.levels[String(level)] ?? 0;
  }
  return total;
}
