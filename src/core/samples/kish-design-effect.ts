import { isWeight, sumOf } from "./weight.ts";

/**
 * The number of equally weighted answers that these weights are worth, (Σw)²/Σw², in [1, n].
 * `null` without weights, when all are 0 or when one is no weight.
 * It knows unequal weights alone: strata and clusters show only in the true design effect (`designEffect`).
 * Source: Kish (1965), Survey Sampling, section 11.7; Kish (1992), J. Off. Stat. 8:183.
 */
export function kishEffectiveN(weights: readonly number[]): number | null {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0 || !weights.every(isWeight)) {
    return null;
  }
  // Scaled by the largest, no square runs out of range.
  const scaled = weights.map((weight) => weight / largest);
  return sumOf(scaled) ** 2 / sumOf(scaled.map((weight) => weight ** 2));
}

/** Kish's design effect n·Σw²/(Σw)², at least 1; `null` where there is no effective n. Source: as `kishEffectiveN`. */
export function kishDesignEffect(weights: readonly number[]): number | null {
  const effectiveN = kishEffectiveN(weights);
  return effectiveN && weights.length / effectiveN;
}
