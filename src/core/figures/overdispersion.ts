import type { ShareCounts } from "./newcombe-interval.ts";
import { sigmasFrom } from "./p-chart.ts";

const WINSORISED = 0.1;

/**
 * The overdispersion factor φ of units around a `centre`: the mean of their squared z-scores, after the lowest and the
 * highest tenth are drawn in to the 10% and 90% quantiles, so that units truly apart do not widen the limits they are
 * held against. Above 1 the units differ by more than chance. Units without answers are passed over. `null` without
 * units, or when the centre is 0 or 1. Limit: winsorising makes φ a little low when there is no overdispersion.
 * Source: Spiegelhalter (2005), Stat. Med. 24:1185; Spiegelhalter (2005), Qual. Saf. Health Care 14:347.
 */
export function overdispersion(units: readonly ShareCounts[], centre: number): number | null {
  const zScores = units.filter(({ valid }) => valid > 0).map((unit) => sigmasFrom(centre, unit));
  if (zScores.length === 0 || centre <= 0 || centre >= 1) {
    return null;
  }
  const sorted = [...zScores].sort((a, b) => a - b);
  const low = quantile(sorted, WINSORISED);
  const high = quantile(sorted, 1 - WINSORISED);
  return zScores.reduce((sum, z) => sum + Math.min(high, Math.max(low, z)) ** 2, 0) / zScores.length;
}

/** Linear interpolation between order statistics, R's type 7. */
function quantile(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}
