import { type ErrorInterval, tInterval } from "../figures/t-interval.ts";
import type { Result } from "../result.ts";
import { type DesignRefusal, type DesignRow, type DesignStratum, designStrata, type Frame } from "./sample-design.ts";
import { sumOf } from "./weight.ts";

/** One row of a ratio Σw·numerator / Σw·denominator; a row outside the question has 0 and 0 and stays in the design. */
export type RatioRow = DesignRow & { numerator: number; denominator: number };

/** An estimate; `degreesOfFreedom` = primary sampling units − strata; `isFullCount`: every unit of the frame was drawn. */
export type DesignEstimate = ErrorInterval & { value: number; isFullCount: boolean };

/**
 * A weighted ratio with its linearised (Taylor) standard error over strata and primary sampling units, and its 95%
 * t interval. With a frame each stratum's variance shrinks by 1 − n_h/N_h: an error about this population; without, one
 * about the service that goes on. Only the first stage counts (ultimate clusters), and weights are taken as given: what
 * post-stratification or raking gains is not credited. Refused as `designStrata`, and where nobody answered.
 * Source: Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, 5.5–5.6; Lumley (2010), Complex Surveys, 2.
 */
export function linearisedRatio(rows: readonly RatioRow[], frame: Frame): Result<DesignEstimate, DesignRefusal> {
  const bad = rows.findIndex(
    ({ numerator, denominator }) => !Number.isFinite(numerator) || !Number.isFinite(denominator),
  );
  if (bad >= 0) {
    return { ok: false, refusal: { reason: "bad_row", row: bad } };
  }
  const strata = designStrata(rows, frame);
  if (!strata.ok) {
    return strata;
  }
  const base = sumOf(rows.map(({ weight, denominator }) => weight * denominator));
  const value = sumOf(rows.map(({ weight, numerator }) => weight * numerator)) / base;
  const residuals = rows.map((row) => (row.weight * (row.numerator - value * row.denominator)) / base);
  const variance = sumOf(strata.value.map((stratum) => stratumVariance(stratum, residuals)));
  if (!(base > 0 && Number.isFinite(value) && Number.isFinite(variance))) {
    return { ok: false, refusal: { reason: "no_answers" } };
  }
  const degreesOfFreedom = sumOf(strata.value.map(({ psus }) => psus.length - 1));
  const isFullCount = strata.value.every(({ fraction }) => fraction === 1);
  return { ok: true, value: { value, isFullCount, ...tInterval(value, Math.sqrt(variance), degreesOfFreedom) } };
}

/** n/(n − 1)·Σ(u − ū)² over the totals of a stratum's primary sampling units, times 1 − n/N. */
function stratumVariance({ psus, fraction }: DesignStratum, residuals: readonly number[]): number {
  const count = psus.length;
  if (count === 1) {
    return 0;
  }
  const totals = psus.map((rows) => sumOf(rows.map((row) => residuals[row] ?? 0)));
  const mean = sumOf(totals) / count;
  return ((1 - fraction) * count * sumOf(totals.map((total) => (total - mean) ** 2))) / (count - 1);
}
