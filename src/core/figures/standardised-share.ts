import { type Interval, Z95 } from "./interval.ts";
import { linearShare, linearShareError, linearShareInterval, type WeightedCounts } from "./linear-share-interval.ts";

/** A share as it would be at a standard mix, in [0, 1]; never the official rate, always beside the raw one. */
export type StandardisedShare = Interval & { value: number; standardError: number };

/**
 * The directly standardised share over strata (channels, kinds of matter): the strata's shares at the standard weights,
 * which need not add up to 1, with standard error √Σw²p(1 − p)/n and a 95% interval that squares and adds Wilson limits.
 * `null` when a stratum of positive weight has no answers, a weight is negative, or all are 0: it is not reweighted
 * silently. Limit: takes strata as independent and the weights as fixed.
 * Source: Fleiss, Levin & Paik (2003), ch. 19; Zou, Huang & Zhang (2009), Comput. Stat. Data Anal. 53:1080.
 */
export function standardisedShare(strata: readonly WeightedCounts[]): StandardisedShare | null {
  const weightSum = strata.reduce((sum, { weight }) => sum + weight, 0);
  const isUsable = strata.every(({ weight, valid }) => weight === 0 || (weight > 0 && valid > 0));
  if (!isUsable || !(weightSum > 0)) {
    return null;
  }
  const counted = strata
    .filter(({ weight }) => weight > 0)
    .map((stratum) => ({ ...stratum, weight: stratum.weight / weightSum }));
  const interval = linearShareInterval(counted, Z95);
  return interval && { value: linearShare(counted), standardError: linearShareError(counted), ...interval };
}
