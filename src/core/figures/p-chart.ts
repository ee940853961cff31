import type { ShareCounts } from "./newcombe-interval.ts";
import { perResponse } from "./per-response.ts";

/** Control limits of one period, in [0, 1], and whether its share lies outside. */
export type ChartPoint = { low: number; high: number; isSignal: boolean };

/**
 * Points in the order of the periods, `null` for a period without answers; `signals` are the 1-based places of those
 * outside their limits; `sigmaZ` widens the limits (1 in a p-chart).
 */
export type ControlChart = { centre: number; sigmaZ: number; points: (ChartPoint | null)[]; signals: number[] };

const LIMIT_SIGMAS = 3;
/** Effective counts are fractions, and equal shares of them differ in the last digit. */
const ROUNDING = 1e-9;

/**
 * The p-chart of the shares of successive periods: centre p̄ = Σx/Σn, limits p̄ ± 3√(p̄(1 − p̄)/n) cut to [0, 1].
 * When all answers agree there is no signal. `null` without answers. Limit: with thousands of answers a period it
 * signals nearly always, as months differ by more than chance; then read Laney's p′.
 * Source: Shewhart (1931), Economic Control of Quality; Montgomery (2009), § 7.2.
 */
export function pChart(counts: readonly ShareCounts[]): ControlChart | null {
  const periods = counts.map(perResponse);
  const centre = centreLine(periods);
  return centre === null ? null : controlChart(periods, centre, 1);
}

/** Σx/Σn of all periods; `null` without answers. */
export function centreLine(periods: readonly ShareCounts[]): number | null {
  const valid = periods.reduce((sum, period) => sum + period.valid, 0);
  return valid === 0 ? null : periods.reduce((sum, period) => sum + period.favourable, 0) / valid;
}

/** How far a period's share lies from the centre, in binomial standard errors; 0 when they have no spread. */
export function sigmasFrom(centre: number, { favourable, valid }: ShareCounts): number {
  const sigma = Math.sqrt((centre * (1 - centre)) / valid);
  return sigma === 0 ? 0 : (favourable / valid - centre) / sigma;
}

/** The chart with limits centre ± 3·`sigmaZ` binomial standard errors. */
export function controlChart(periods: readonly ShareCounts[], centre: number, sigmaZ: number): ControlChart {
  const points = periods.map((period) => (period.valid === 0 ? null : chartPoint(period, centre, sigmaZ)));
  return { centre, sigmaZ, points, signals: points.flatMap((point, i) => (point?.isSignal ? [i + 1] : [])) };
}

function chartPoint(period: ShareCounts, centre: number, sigmaZ: number): ChartPoint {
  const half = LIMIT_SIGMAS * sigmaZ * Math.sqrt((centre * (1 - centre)) / period.valid);
  return {
    low: Math.max(0, centre - half),
    high: Math.min(1, centre + half),
    isSignal: Math.abs(sigmasFrom(centre, period)) > LIMIT_SIGMAS * sigmaZ + ROUNDING,
  };
}
