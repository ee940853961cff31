import type { Result } from "../result.ts";

/** One stratum: how many the frame holds (N_h) and how many of them were drawn or answered (n_h). */
export type StratumCounts = { stratum: string; frame: number; sampled: number };

export type DesignWeightRefusal = {
  reason: "bad_count" | "repeated_stratum" | "nobody_sampled" | "more_sampled_than_frame";
  stratum: string;
};

/**
 * The weight N_h/n_h of every member of a stratum, by stratum; the weights of a sample add up to its frame.
 * A stratum with nobody in the frame has no weight. Refused: counts that are no whole numbers from 0 on, a stratum
 * named twice, one that the sample leaves out, more sampled than there are.
 * Source: Horvitz & Thompson (1952), JASA 47:663.
 */
export function designWeights(
  strata: readonly StratumCounts[],
): Result<ReadonlyMap<string, number>, DesignWeightRefusal> {
  const weights = new Map<string, number>();
  const seen = new Set<string>();
  for (const counts of strata) {
    const reason = seen.has(counts.stratum) ? "repeated_stratum" : faultOf(counts);
    if (reason) {
      return { ok: false, refusal: { reason, stratum: counts.stratum } };
    }
    seen.add(counts.stratum);
    if (counts.frame > 0) {
      weights.set(counts.stratum, counts.frame / counts.sampled);
    }
  }
  return { ok: true, value: weights };
}

function faultOf({ frame, sampled }: StratumCounts): DesignWeightRefusal["reason"] | null {
  if (![frame, sampled].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    return "bad_count";
  }
  if (sampled > frame) {
    return "more_sampled_than_frame";
  }
  return frame > 0 && sampled === 0 ? "nobody_sampled" : null;
}
