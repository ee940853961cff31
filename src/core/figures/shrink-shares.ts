import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { type Interval, Z95 } from "./interval.ts";
import type { ShareCounts } from "./newcombe-interval.ts";
import { perResponse } from "./per-response.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** A unit's share drawn towards that of all units, in [0, 1]; shown beside the raw share, never instead of it. */
export type ShrunkShare = Interval & { value: number };

/** `prior` is null when nothing tells the units apart (`pooled`) or nothing holds them together (`raw`). */
export type ShrunkShares = {
  method: "betaBinomial" | "pooled" | "raw";
  prior: { a: number; b: number } | null;
  units: (ShrunkShare | null)[];
};

const TAIL = 0.025;

/** A weaker prior would give a single answer an interval of almost no width. */
const STRENGTH_MIN = 1;

/**
 * Beta-binomial shrinkage of the units' shares by moments, in order: a + b = m(1 − m)/s² − 1, a = m(a + b), m the plain
 * mean of the shares, s² their variance (K − 1) less the mean of p(1 − p)/n; value (x + a)/(n + a + b) and the central
 * 95% of Beta(x + a, n − x + b). With s² ≤ 0 or one unit every unit has the pooled share and its Wilson interval; with
 * a + b < 1, a prior lighter than one answer (shares nearly all 0 or 1), its own. A unit without answers is `null`;
 * `null` when none has any.
 * Limit: the interval takes a and b as known, so with few units it is too narrow.
 * Source: Kleinman (1973), JASA 68:46; Rao & Molina (2015), Small Area Estimation, ch. 9.
 */
export function shrinkShares(counts: readonly ShareCounts[]): ShrunkShares | null {
  const units = counts.map(perResponse);
  const answered = units.filter(({ valid }) => valid > 0);
  if (answered.length === 0) {
    return null;
  }
  const mean = answered.reduce((sum, unit) => sum + shareOf(unit), 0) / answered.length;
  const between = varianceBetween(answered, mean);
  if (between === 0) {
    return { method: "pooled", prior: null, units: pooledUnits(units) };
  }
  const strength = (mean * (1 - mean)) / between - 1;
  if (strength < STRENGTH_MIN) {
    return { method: "raw", prior: null, units: units.map(rawShare) };
  }
  const prior = { a: mean * strength, b: (1 - mean) * strength };
  return { method: "betaBinomial", prior, units: units.map((unit) => posterior(unit, prior)) };
}

function shareOf({ favourable, valid }: ShareCounts): number {
  return favourable / valid;
}

/** Variance of the shares beyond that of their answers, at least 0; 0 for one unit. */
function varianceBetween(units: readonly ShareCounts[], mean: number): number {
  if (units.length < 2) {
    return 0;
  }
  const observed = units.reduce((sum, unit) => sum + (shareOf(unit) - mean) ** 2, 0) / (units.length - 1);
  const within =
    units.reduce((sum, unit) => sum + (shareOf(unit) * (1 - shareOf(unit))) / unit.valid, 0) / units.length;
  const between = observed - within;
  // Equal shares differ by rounding alone.
  return between > 1e-15 ? between : 0;
}

function pooledUnits(units: readonly ShareCounts[]): (ShrunkShare | null)[] {
  const favourable = units.reduce((sum, unit) => sum + unit.favourable, 0);
  const valid = units.reduce((sum, unit) => sum + unit.valid, 0);
  return units.map((unit) => (unit.valid === 0 ? null : rawShare({ favourable, valid })));
}

function rawShare(unit: ShareCounts): ShrunkShare | null {
  const interval = wilsonInterval(unit.favourable, unit.valid, Z95);
  return interval && { value: shareOf(unit), ...interval };
}

function posterior({ favourable, valid }: ShareCounts, { a, b }: { a: number; b: number }): ShrunkShare | null {
  if (valid === 0) {
    return null;
  }
  const [alpha, beta] = [favourable + a, valid - favourable + b];
  const value = alpha / (alpha + beta);
  // The mean of a very skewed posterior may lie beyond its central 95%.
  return {
    value,
    low: Math.min(value, betaQuantile(TAIL, alpha, beta)),
    high: Math.max(value, betaQuantile(1 - TAIL, alpha, beta)),
  };
}
