import type { Result } from "../result.ts";
import { designShareInterval } from "./effective-n-interval.ts";
import { kishEffectiveN } from "./kish-design-effect.ts";
import { type DesignEstimate, linearisedRatio } from "./linearised-ratio.ts";
import type { DesignRefusal, DesignRow, Frame } from "./sample-design.ts";

/** One row of a mean; `value` null: sampled, but without a valid answer to this question. */
export type MeanRow = DesignRow & { value: number | null };

/**
 * Weighted mean of the valid values with its linearised standard error and 95% t interval. Rows without a valid answer
 * are out of both sums but stay in the design, as a domain must. Refusals and source: as `linearisedRatio`.
 */
export function linearisedMean(rows: readonly MeanRow[], frame: Frame): Result<DesignEstimate, DesignRefusal> {
  const ratioRows = rows.map(({ value, ...row }) => ({
    ...row,
    numerator: value ?? 0,
    denominator: value === null ? 0 : 1,
  }));
  return linearisedRatio(ratioRows, frame);
}

/**
 * Weighted share of the rows whose value is 1 among those with 0 or 1, its linearised standard error, and as interval,
 * within [0, 1], Wilson on the design's effective n with t (`designShareInterval`). A value other than 0, 1 or null is
 * refused as a bad row; other refusals as `linearisedRatio`.
 */
export function linearisedShare(rows: readonly MeanRow[], frame: Frame): Result<DesignEstimate, DesignRefusal> {
  const bad = rows.findIndex(({ value }) => value !== null && value !== 0 && value !== 1);
  if (bad >= 0) {
    return { ok: false, refusal: { reason: "bad_row", row: bad } };
  }
  const mean = linearisedMean(rows, frame);
  if (!mean.ok) {
    return mean;
  }
  const { value: share, ...design } = mean.value;
  const weights = rows.filter(({ value }) => value !== null).map(({ weight }) => weight);
  const fallbackN = kishEffectiveN(weights);
  const interval = designShareInterval({ share, ...design, fallbackN });
  return { ok: true, value: { ...mean.value, ...interval } };
}
