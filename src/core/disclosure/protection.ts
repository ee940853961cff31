import type { Interval } from "../figures/interval.ts";

/**
 * Whether a hidden count is safe though its feasible interval is known. One below `min` (primary) needs an interval
 * that holds 0 … `min` − 1, one of `min` or more (secondary) an interval at least `min` wide. `ceiling` is the
 * smallest known sum around it that could be shown by itself: what that tells, no hiding of its parts can take back.
 */
export function isProtected(interval: Interval, input: { count: number; min: number; ceiling: number }): boolean {
  const { count, min, ceiling } = input;
  if (count < min) {
    return interval.low <= 0 && interval.high >= Math.min(min - 1, ceiling);
  }
  return interval.high - interval.low >= Math.min(min, ceiling);
}
