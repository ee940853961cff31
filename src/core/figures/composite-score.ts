import type { Result } from "../result.ts";
import { type WeightsRefusal, weightsFault } from "./weights-fault.ts";

export type CompositeRefusal = WeightsRefusal | { reason: "value_out_of_range"; part: string };

/**
 * The weighted score of a unit, 0–100: 100·Σ weight·value over the weighted indicators, values in [0, 1] by key.
 * `null` when the value of any of them is missing: what is missing is never spread over the others. Refused: weights
 * that are negative or do not add up to 1, a value outside [0, 1]. Values without a weight are not part of it.
 * The formula is local practice (响应率, 解决率 and 满意率 at 30/35/35, elsewhere 10/45/45): weights are versioned data.
 */
export function compositeScore(
  values: ReadonlyMap<string, number | null>,
  weights: ReadonlyMap<string, number>,
): Result<number | null, CompositeRefusal> {
  const fault = weightsFault(weights) ?? valueFault(values, weights);
  if (fault) {
    return { ok: false, refusal: fault };
  }
  let score: number | null = 0;
  for (const [part, weight] of weights) {
    const value = values.get(part) ?? null;
    score = score === null || value === null ? null : score + weight * value;
  }
  return { ok: true, value: score === null ? null : Math.min(100, 100 * score) };
}

function valueFault(
  values: ReadonlyMap<string, number | null>,
  weights: ReadonlyMap<string, number>,
): CompositeRefusal | null {
  for (const part of weights.keys()) {
    const value = values.get(part) ?? null;
    if (value !== null && !(value >= 0 && value <= 1)) {
      return { reason: "value_out_of_range", part };
    }
  }
  return null;
}
