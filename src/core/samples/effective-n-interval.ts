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

/** An error of a share below this is rounding: strata that are alike inside show no variance. */
const NO_ERROR = 1e-9;

/** What a design says of a share; `fallbackN` stands in (Kish's effective n) where the answers show no variance. */
export type DesignShare = {
  share: number;
  standardError: number;
  degreesOfFreedom: number;
  isFullCount: boolean;
  fallbackN: number | null;
};

/**
 * 95% interval of a share from a design: Wilson on n_eff = p(1 − p)/v̂ with the t quantile of the design's degrees of
 * freedom instead of z. Where v̂ is 0, as at 0 and at 1, n_eff is `fallbackN`; a full count keeps the share itself.
 * `null` without effective n or degree of freedom.
 * Source: Korn & Graubard (1998), Survey Methodology 24:193, on n_eff and its t; Dean & Pagano (2015).
 */
export function designShareInterval(design: DesignShare): Interval | null {
  const { share, standardError, degreesOfFreedom, isFullCount, fallbackN } = design;
  if (isFullCount) {
    return { low: share, high: share };
  }
  const isAlike = share === 0 || share === 1 || standardError < NO_ERROR;
  const effectiveN = isAlike ? fallbackN : (share * (1 - share)) / standardError ** 2;
  if (effectiveN === null || !(degreesOfFreedom > 0)) {
    return null;
  }
  return effectiveNInterval(share, effectiveN, tQuantile(0.975, degreesOfFreedom));
}
