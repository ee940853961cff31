/** Why weights cannot be used: one is negative or no number, or they do not add up to 1. */
export type WeightsRefusal = { reason: "bad_weight"; part: string } | { reason: "weights_do_not_sum"; sum: number };

/** Weights are written as decimals; thirds to nine digits are still meant to add up. */
const TOLERANCE = 1e-8;

/** The first fault of weights by part, `null` when each is at least 0 and together they are 1. */
export function weightsFault(weights: Iterable<readonly [part: string, weight: number]>): WeightsRefusal | null {
  let sum = 0;
  for (const [part, weight] of weights) {
    if (!(Number.isFinite(weight) && weight >= 0)) {
      return { reason: "bad_weight", part };
    }
    sum += weight;
  }
  return Math.abs(sum - 1) <= TOLERANCE ? null : { reason: "weights_do_not_sum", sum };
}
