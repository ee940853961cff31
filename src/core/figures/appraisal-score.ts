import type { Result } from "../result.ts";
import { type WeightsRefusal, weightsFault } from "./weights-fault.ts";

/** One respondent class of an appraisal: its weight, its own score, and the distinct persons behind it. */
export type AppraisedClass = { respondentClass: string; weight: number; score: number | null; persons: number };

/** `score` null: not computable for the classes in `missing`, which are empty or too small, without telling which of both. */
export type AppraisalScore = { score: number | null; missing: readonly string[] };

/** No setting goes below it. */
const PERSONS_MIN = 10;

/**
 * The score across respondent classes, Σ weight·score. A class of fewer than ten persons (`personsMin` may raise that) or
 * without a score makes the whole not computable and is named; its weight never moves to the others. Refused: weights
 * that are negative or do not add up to 1.
 * Source: rules of 民主评议: a score inside each class first, then across classes by weight.
 */
export function appraisalScore(
  classes: readonly AppraisedClass[],
  personsMin: number = PERSONS_MIN,
): Result<AppraisalScore, WeightsRefusal> {
  const fault = weightsFault(classes.map(({ respondentClass, weight }) => [respondentClass, weight] as const));
  if (fault) {
    return { ok: false, refusal: fault };
  }
  const limit = Math.max(PERSONS_MIN, personsMin);
  const missing: string[] = [];
  let total = 0;
  for (const { respondentClass, weight, score, persons } of classes) {
    if (score !== null && Number.isFinite(score) && persons >= limit) {
      total += weight * score;
    } else {
      missing.push(respondentClass);
    }
  }
  return { ok: true, value: { score: missing.length > 0 ? null : total, missing } };
}
