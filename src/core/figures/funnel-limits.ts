import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import type { Interval } from "./interval.ts";

/**
 * Exact binomial funnel limits in [0, 1] around a `centre` for a unit of `valid` answers: a share beyond either has
 * probability of at most (1 − `level`)/2 on its side. Between counts they are interpolated so that the funnel is
 * smooth: low (r − α)/n, r the least count with P(X ≤ r) > p, α = (P(X ≤ r) − p)/P(X = r); high is its mirror for
 * adverse answers, so n/n is never outside by interpolation. Overdispersion φ > 1 stretches the distance from the centre
 * by √φ. `null` when `valid` is 0.
 * Source: Spiegelhalter (2005), Stat. Med. 24:1185, appendix A.1 and the section on over-dispersion.
 */
export function funnelLimits(centre: number, valid: number, level: number, phi = 1): Interval | null {
  if (valid === 0) {
    return null;
  }
  const tail = (1 - level) / 2;
  const stretch = Math.sqrt(Math.max(1, phi));
  const low = interpolatedQuantile(tail, valid, centre);
  const high = 1 - interpolatedQuantile(tail, valid, 1 - centre);
  return {
    low: Math.max(0, centre - stretch * Math.max(0, centre - low)),
    high: Math.min(1, centre + stretch * Math.max(0, high - centre)),
  };
}

function interpolatedQuantile(p: number, valid: number, share: number): number {
  const count = leastCountAbove(p, valid, share);
  const above = binomialCdf(count, valid, share);
  const below = count === 0 ? 0 : binomialCdf(count - 1, valid, share);
  return Math.max(0, (count - (above - p) / (above - below)) / valid);
}

/** The least count whose cumulated probability exceeds `p`. */
function leastCountAbove(p: number, valid: number, share: number): number {
  let low = 0;
  let high = valid;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, valid, share) > p) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
