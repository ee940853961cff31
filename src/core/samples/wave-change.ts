import { verdictOf } from "../figures/change.ts";
import type { Interval } from "../figures/interval.ts";
import { tInterval } from "../figures/t-interval.ts";
import { tProbability } from "../figures/t-probability.ts";
import type { Verdict } from "../figures/trend.ts";
import type { DesignEstimate } from "./linearised-ratio.ts";

/** A change on the estimates' own scale; `p` two-sided, for adjustment over a list of verdicts. */
export type WaveChange = Interval & {
  difference: number;
  standardError: number;
  degreesOfFreedom: number;
  p: number;
  verdict: Verdict;
};

/**
 * The change between two waves drawn independently, later − earlier, with both design errors and a 95% t interval whose
 * degrees of freedom are Satterthwaite's. `null` when neither wave has an error (two full counts, or all alike): nothing
 * there tells chance from change. Not for a panel: the same people twice are paired.
 * Source: Kish (1965), Survey Sampling, 12.4; Satterthwaite (1946), Biometrics Bulletin 2:110.
 */
export function waveChange(later: DesignEstimate, earlier: DesignEstimate): WaveChange | null {
  const standardError = Math.hypot(later.standardError, earlier.standardError);
  const difference = later.value - earlier.value;
  if (!(standardError > 0 && Number.isFinite(standardError) && Number.isFinite(difference))) {
    return null;
  }
  const degreesOfFreedom = 1 / (portionOf(later, standardError) + portionOf(earlier, standardError));
  const interval = tInterval(difference, standardError, degreesOfFreedom);
  const p = tProbability(difference / standardError, degreesOfFreedom);
  return p === null ? null : { difference, ...interval, p, verdict: verdictOf(interval) };
}

/** (v/V)²/df; a full count brings no variance and no degree of freedom. */
function portionOf({ standardError, degreesOfFreedom }: DesignEstimate, total: number): number {
  return standardError === 0 ? 0 : (standardError / total) ** 4 / degreesOfFreedom;
}
