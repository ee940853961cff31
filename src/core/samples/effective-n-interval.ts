import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Interval } from "../figures/interval.ts";
import { wilsonInterval } from "../figures/wilson-interval.ts";

/**
 * Wilson interval of a weighted share in [0, 1] on an effective number of answers, which need not be whole.
 * `null` when the share is no share or the effective n is not above 0.
 * Source: Kish (1965) on effective n; Dean & Pagano (2015), J. Surv. Stat. Methodol. 3:484, on Wilson with it.
 */
export function effectiveNInterval(share: number, effectiveN: number, z: number): Interval | null {
  if (!(share >= 0 && share <= 1 && effectiveN > 0 && Number.isFinite(effectiveN))) {
    return null;
  }
  return wilsonInterval(share * effectiveN, effectiveN, z);
}

/** What a design's estimate of a share says: `fallbackN` stands in (Kish's effective n) where the share is 0 or 1. */
export type DesignShare = {
  share: number;
  standardError: number;
  degreesOfFreedom: number;
  fallbackN: number | null;
};

/**
 * 95% interval of a share from a design: Wilson on n_eff = p(1 − p)/v̂ with the t quantile of the design's degrees of
 * freedom instead of z. At 0 and at 1, where v̂ shows nothing, n_eff is `fallbackN`; a full count (v̂ = 0, no degree of
 * freedom) keeps the share itself. `null` without either.
 * Source: Korn & Graubard (1998), Survey Methodology 24:193, on n_eff and its t; Dean & Pagano (2015).
 */
export function designShareInterval(design: DesignShare): Interval | null {
  const { share, standardError, degreesOfFreedom, fallbackN } = design;
  if (degreesOfFreedom < 1) {
    return standardError === 0 && share >= 0 && share <= 1 ? { low: share, high: share } : null;
  }
  const isCertain = share === 0 || share === 1 || standardError === 0;
  const effectiveN = isCertain ? fallbackN : (share * (1 - share)) / standardError ** 2;
  return effectiveN === null ? null : effectiveNInterval(share, effectiveN, tQuantile(0.975, degreesOfFreedom));
}
