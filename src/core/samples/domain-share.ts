import type { Result } from "../result.ts";
import { designEffect } from "./design-effect.ts";
import { linearisedShare, type MeanRow } from "./linearised-mean.ts";
import type { DesignRefusal, Frame } from "./sample-design.ts";

/**
 * A weighted share of one unit's answers, as it is told: `valid` answers without weights; share, error and bounds in
 * [0, 1]; the true design effect, null where the answers show no variance.
 */
export type DomainShare = {
  valid: number;
  share: number;
  standardError: number;
  low: number;
  high: number;
  degreesOfFreedom: number;
  designEffect: number | null;
};

/** A permille: more digits would let the integers behind hidden units be worked out from those of the units around. */
const SHARE_STEPS = 1000;
const ERROR_STEPS = 10_000;
const EFFECT_STEPS = 100;

/**
 * The weighted share of a domain with its design-based 95% interval, rounded to a permille, its error to a tenth of that; `rows` are all rows of the
 * sample, `value` null outside the domain. Refusals and source: as `linearisedShare`.
 */
export function domainShare(rows: readonly MeanRow[], frame: Frame): Result<DomainShare, DesignRefusal> {
  const estimate = linearisedShare(rows, frame);
  if (!estimate.ok) {
    return estimate;
  }
  const { value, standardError, low, high, degreesOfFreedom } = estimate.value;
  const effect = designEffect(rows, frame);
  return {
    ok: true,
    value: {
      valid: rows.filter((row) => row.value !== null).length,
      share: roundTo(value, SHARE_STEPS),
      standardError: roundTo(standardError, ERROR_STEPS),
      low: roundTo(low, SHARE_STEPS),
      high: roundTo(high, SHARE_STEPS),
      degreesOfFreedom,
      designEffect: effect === null ? null : roundTo(effect, EFFECT_STEPS),
    },
  };
}

function roundTo(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
