import type { IndicatorCounts } from "./counts.ts";

/** A mean or score with its standard error, on the indicator's own scale. */
export type Score = { value: number; standardError: number };

/** Rounding may leave a spread where there is none. */
const ROUNDING = 1e-9;

/** Whether a score's error says anything: where all answers agree it is 0, which is no certainty. */
export function hasSpread({ standardError }: Score): boolean {
  return standardError > ROUNDING;
}

/**
 * Mean of the valid values and its standard error s/√n, s with divisor n − 1.
 * `null` for fewer than two values: one value shows no spread.
 */
export function meanScore(counts: IndicatorCounts): Score | null {
  const { valid, sum, sumOfSquares } = counts;
  if (valid < 2) {
    return null;
  }
  // Rounding may push the variance of equal values just below 0.
  const variance = Math.max(0, (sumOfSquares - sum ** 2 / valid) / (valid - 1));
  return { value: sum / valid, standardError: Math.sqrt(variance / valid) };
}

/**
 * Net promoter score in points, −100 … 100, with its standard error: share of levels 9–10 less share of 0–6,
 * variance p₊ + p₋ − (p₊ − p₋)² divided by n. `null` for fewer than two answers, as for a mean.
 * Source: Reichheld (2003), Harvard Business Review 81(12):46; multinomial variance of a difference of two shares.
 */
export function netPromoterScore(counts: IndicatorCounts): Score | null {
  if (counts.valid < 2) {
    return null;
  }
  const promoters = countBetween(counts, 9, 10) / counts.valid;
  const detractors = countBetween(counts, 0, 6) / counts.valid;
  const net = promoters - detractors;
  const variance = Math.max(0, promoters + detractors - net ** 2);
  return { value: 100 * net, standardError: 100 * Math.sqrt(variance / counts.valid) };
}

function countBetween(counts: IndicatorCounts, lowest: number, highest: number): number {
  let total = 0;
  for (let level = lowest; level <= highest; level++) {
    total += counts.levels[String(level)] ?? 0;
  }
  return total;
}
