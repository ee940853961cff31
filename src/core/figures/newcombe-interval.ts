import type { Interval } from "./interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Numerator and denominator of a share. */
export type ShareCounts = { favourable: number; valid: number };

/**
 * Newcombe's hybrid score interval of the difference of two independent shares, later − earlier, in [−1, 1].
 * `null` when either side has no valid answer.
 * Source: Newcombe (1998), Stat. Med. 17:873, method 10 (no continuity correction).
 */
export function newcombeInterval(later: ShareCounts, earlier: ShareCounts, z: number): Interval | null {
  const laterInterval = wilsonInterval(later.favourable, later.valid, z);
  const earlierInterval = wilsonInterval(earlier.favourable, earlier.valid, z);
  if (!laterInterval || !earlierInterval) {
    return null;
  }
  const laterShare = later.favourable / later.valid;
  const earlierShare = earlier.favourable / earlier.valid;
  const difference = laterShare - earlierShare;
  return {
    low: difference - Math.hypot(laterShare - laterInterval.low, earlierInterval.high - earlierShare),
    high: difference + Math.hypot(laterInterval.high - laterShare, earlierShare - earlierInterval.low),
  };
}
