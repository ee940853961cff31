import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * The confidence level each of `unitCount` intervals needs so that all hold at once with 1 − `alpha`.
 * Source: Šidák (1967), JASA 62:626.
 */
export function sidakLevel(unitCount: number, alpha: number): number {
  return (1 - alpha) ** (1 / unitCount);
}

/** The two-sided normal quantile at the Šidák level: Φ⁻¹(1 − (1 − (1 − α)^(1/K)) / 2); for one unit the usual z. */
export function sidakZ(unitCount: number, alpha: number): number {
  return normalQuantile(1 - (1 - sidakLevel(unitCount, alpha)) / 2, 0, 1);
}
