import type { ShareCounts } from "./newcombe-interval.ts";

/** How many answers an indicator's counts hold, and of how many distinct responses, where that is told. */
type Answers = { valid: number; responses?: number };

/**
 * The number of independent answers by which the error of a figure is told: the distinct responses where they are fewer
 * than the valid answers, as where one person rates several units or ticks several options; else the valid answers.
 * Limit: conservative, as it takes the answers of one response to be alike (a design effect of `valid`/responses, the most
 * there can be); where some responses hold many more answers than others it takes them for equal.
 * Source: Kish (1965), Survey Sampling, § 5.4 (design effect of clusters, 1 + (m − 1)ρ with ρ = 1).
 */
export function effectiveN({ valid, responses }: Answers): number {
  return responses !== undefined && responses > 0 && responses < valid ? responses : valid;
}

/**
 * Counts of a share brought down to `effectiveN`, the share unchanged: `favourable` need not be whole. Counts brought
 * down already, and those of one answer a response, stay as they are.
 */
export function perResponse<Counts extends ShareCounts>(counts: Counts): Counts {
  const valid = effectiveN(counts);
  return valid === counts.valid ? counts : { ...counts, favourable: (counts.favourable * valid) / counts.valid, valid };
}

/** The distinct responses, to be told beside a figure, where they are fewer than its answers. */
export function toldResponses(counts: Answers): { responses?: number } {
  const responses = effectiveN(counts);
  return responses === counts.valid ? {} : { responses };
}
