import type { Interval } from "./interval.ts";
import type { PairedCounts } from "./mcnemar-test.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/**
 * Newcombe's score interval of the difference of two paired shares, later − earlier, in [−1, 1]: Wilson limits squared
 * and added less twice their product by φ, the correlation of the pairs, whose covariance is moved half an answer
 * towards 0 when positive. `null` without pairs.
 * Source: Newcombe (1998), Stat. Med. 17:2635, method 10.
 */
export function newcombePairedInterval(pairs: PairedCounts, z: number): Interval | null {
  const { both, laterOnly, earlierOnly, neither } = pairs;
  const valid = both + laterOnly + earlierOnly + neither;
  const later = wilsonInterval(both + laterOnly, valid, z);
  const earlier = wilsonInterval(both + earlierOnly, valid, z);
  if (!later || !earlier) {
    return null;
  }
  const laterShare = (both + laterOnly) / valid;
  const earlierShare = (both + earlierOnly) / valid;
  const difference = (laterOnly - earlierOnly) / valid;
  const phi = correctedPhi(pairs);
  return {
    low: Math.max(-1, difference - squareAndAdd(laterShare - later.low, earlier.high - earlierShare, phi)),
    high: Math.min(1, difference + squareAndAdd(later.high - laterShare, earlierShare - earlier.low, phi)),
  };
}

function squareAndAdd(a: number, b: number, phi: number): number {
  // Rounding may push the sum just below 0 when φ is near 1.
  return Math.sqrt(Math.max(0, a ** 2 - 2 * phi * a * b + b ** 2));
}

function correctedPhi({ both, laterOnly, earlierOnly, neither }: PairedCounts): number {
  const valid = both + laterOnly + earlierOnly + neither;
  const margins = (both + laterOnly) * (earlierOnly + neither) * (both + earlierOnly) * (laterOnly + neither);
  if (margins === 0) {
    return 0;
  }
  const product = both * neither - laterOnly * earlierOnly;
  return (product > 0 ? Math.max(0, product - valid / 2) : product) / Math.sqrt(margins);
}
