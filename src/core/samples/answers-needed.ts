import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { Z95 } from "../figures/interval.ts";

/** Φ⁻¹(0.8): a change of that size is seen four times out of five. */
const Z_POWER_80 = normalQuantile(0.8, 0, 1);

/**
 * Answers needed so that the 95% interval of a share near `share` reaches at most `half` (in [0, 1]) to either side:
 * z²p(1 − p)/h² rounded up; with a frame of `population` people n/(1 + (n − 1)/N). With share 0.5 it is enough for any.
 * `null` for a share outside [0, 1], a half width not above 0 or a population below 1.
 * Source: Cochran (1977), Sampling Techniques, 4.4. Multiply by the design effect where one is expected.
 */
export function answersForHalfWidth(half: number, share = 0.5, population: number | null = null): number | null {
  if (!(half > 0 && share >= 0 && share <= 1) || (population !== null && !(population >= 1))) {
    return null;
  }
  const needed = (Z95 / half) ** 2 * share * (1 - share);
  const corrected = population === null ? needed : needed / (1 + (needed - 1) / population);
  return finite(Math.max(1, roundUp(corrected)));
}

/**
 * Answers needed in each of two independent waves so that a true change from one share to the other is told from chance
 * (two-sided, 5%) with a power of 80%: (z₀.₉₇₅√(2p̄q̄) + z₀.₈√(p₁q₁ + p₂q₂))²/(p₁ − p₂)², rounded up; p̄ the mean of both.
 * `null` for equal shares or ones outside [0, 1].
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 4.2, without continuity correction.
 */
export function answersForDifference(from: number, to: number): number | null {
  if (![from, to].every((share) => share >= 0 && share <= 1) || from === to) {
    return null;
  }
  const mean = (from + to) / 2;
  const underNone = Z95 * Math.sqrt(2 * mean * (1 - mean));
  const underChange = Z_POWER_80 * Math.sqrt(from * (1 - from) + to * (1 - to));
  return finite(roundUp(((underNone + underChange) / (from - to)) ** 2));
}

/** Up to the next whole number; rounding of the last digits does not ask for one answer more. */
function roundUp(value: number): number {
  return Math.ceil(value * (1 - 1e-12));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
