import type { Interval } from "./interval.ts";
import { perResponse } from "./per-response.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Numerator and denominator of a share; `responses`: the distinct ones they are of, where known (`perResponse`). */
export type ShareCounts = { favourable: number; valid: number; responses?: number };

/**
 * Newcombe's hybrid score interval of the difference of two independent shares, later − earlier, in [−1, 1].
 * Each side counts as many answers as `perResponse` leaves it. `null` when either has no valid answer.
 * Source: Newcombe (1998), Stat. Med. 17:873, method 10 (no continuity correction).
 */
export function newcombeInterval(later: ShareCounts, earlier: ShareCounts, z: number): Interval | null {
  const laterInterval = wilsonOf(later, z);
  const earlierInterval = wilsonOf(earlier, z);
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

function wilsonOf(counts: ShareCounts, z: number): Interval | null {
  const { favourable, valid } = perResponse(counts);
  return wilsonInterval(favourable, valid, z);
}
