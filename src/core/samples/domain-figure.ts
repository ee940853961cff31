import type { Result } from "../result.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import { designEffect } from "./design-effect.ts";
import { linearisedMean, linearisedShare, type MeanRow } from "./linearised-mean.ts";
import type { DesignRefusal, Frame } from "./sample-design.ts";

/**
 * A weighted figure of one unit's answers, as it is told: `valid` answers without weights; value, error and bounds of a
 * share in [0, 1], of a mean on its scale, of a net promoter score in points; the true design effect, null where the
 * answers show no variance.
 */
export type DomainFigure = {
  kind: IndicatorKind;
  valid: number;
  value: number;
  standardError: number;
  low: number;
  high: number;
  degreesOfFreedom: number;
  designEffect: number | null;
};

/** More digits would let the integers behind hidden units be worked out from those of the units around. */
const STEPS: Readonly<Record<IndicatorKind, { value: number; error: number }>> = {
  share: { value: 1000, error: 10_000 },
  accuracy: { value: 1000, error: 10_000 },
  mean: { value: 100, error: 1000 },
  nps: { value: 10, error: 100 },
};
const EFFECT_STEPS = 100;

/**
 * The weighted figure of a domain with its design-based 95% interval: a share to a permille, a mean to a hundredth, a
 * score to a tenth of a point, errors to a tenth of that; `rows` are all rows of the sample, `value` null outside the
 * domain. Refusals and source: as `linearisedShare` and `linearisedMean`.
 */
export function domainFigure(
  kind: IndicatorKind,
  rows: readonly MeanRow[],
  frame: Frame,
): Result<DomainFigure, DesignRefusal> {
  const isShare = kind === "share" || kind === "accuracy";
  const estimate = isShare ? linearisedShare(rows, frame) : linearisedMean(rows, frame);
  if (!estimate.ok) {
    return estimate;
  }
  const { value, standardError, low, high, degreesOfFreedom } = estimate.value;
  const effect = designEffect(rows, frame);
  const steps = STEPS[kind];
  return {
    ok: true,
    value: {
      kind,
      valid: rows.filter((row) => row.value !== null).length,
      value: roundTo(value, steps.value),
      standardError: roundTo(standardError, steps.error),
      low: roundTo(low, steps.value),
      high: roundTo(high, steps.value),
      degreesOfFreedom,
      designEffect: effect === null ? null : roundTo(effect, EFFECT_STEPS),
    },
  };
}

function roundTo(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
