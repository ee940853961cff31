import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

/**
 * Two-sided p-value of a standard normal `z`, in [0, 1]: 2Φ(−|z|), exact to the far tail. It is also the p-value of
 * χ² = z² with one degree of freedom.
 */
export function twoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}
