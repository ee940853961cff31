import type { Interval } from "./interval.ts";
import type { ShareCounts } from "./newcombe-interval.ts";
import { perResponse } from "./per-response.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** An independent share and the coefficient it enters a sum with; a negative one subtracts it. */
export type WeightedCounts = ShareCounts & { weight: number };

/**
 * Interval of a weighted sum of independent shares Σ w·p: the distances from each share to its Wilson limits, weighted,
 * squared and added. With one share of weight 1 it is Wilson's interval, with weights 1 and −1 Newcombe's; it has width
 * also at 0/n and n/n, and stays within what the sum can be. Terms of weight 0 count for nothing. `null` when a term
 * that counts has no answers, or none counts.
 * Source: Zou, Huang & Zhang (2009), Comput. Stat. Data Anal. 53:1080.
 */
export function linearShareInterval(terms: readonly WeightedCounts[], z: number): Interval | null {
  const counted = terms.filter(({ weight }) => weight !== 0);
  if (counted.length === 0) {
    return null;
  }
  const down: number[] = [];
  const up: number[] = [];
  for (const { favourable, valid, weight } of counted.map(perResponse)) {
    const interval = wilsonInterval(favourable, valid, z);
    if (!interval) {
      return null;
    }
    const toLow = weight * (favourable / valid - interval.low);
    const toHigh = weight * (interval.high - favourable / valid);
    down.push(weight > 0 ? toLow : toHigh);
    up.push(weight > 0 ? toHigh : toLow);
  }
  const value = linearShare(counted);
  return {
    low: Math.max(
      sumOf(counted, ({ weight }) => Math.min(0, weight)),
      value - Math.hypot(...down),
    ),
    high: Math.min(
      sumOf(counted, ({ weight }) => Math.max(0, weight)),
      value + Math.hypot(...up),
    ),
  };
}

/** Σ w·p over terms that all have answers. */
export function linearShare(terms: readonly WeightedCounts[]): number {
  return sumOf(terms, ({ favourable, valid, weight }) => (weight * favourable) / valid);
}

/** Standard error of Σ w·p, √Σ w²·p(1 − p)/n, over terms that all have answers. */
export function linearShareError(terms: readonly WeightedCounts[]): number {
  return Math.sqrt(
    sumOf(
      terms.map(perResponse),
      ({ favourable, valid, weight }) => (weight ** 2 * favourable * (valid - favourable)) / valid ** 3,
    ),
  );
}

function sumOf(terms: readonly WeightedCounts[], term: (counts: WeightedCounts) => number): number {
  return terms.reduce((sum, counts) => sum + term(counts), 0);
}
