import { designShareInterval } from "../samples/effective-n-interval.ts";
import { linearisedRatio } from "../samples/linearised-ratio.ts";
import { type Interval, Z95 } from "./interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Answers of one unit to one quiz question. Counts, never a person's answers: there is no score of a person. */
export type QuizCounts = { unit: string; question: string; correct: number; answered: number };

/** Accuracy in [0, 1] with its 95% interval; `null` without answers. */
export type QuizAccuracy = QuizCounts & { accuracy: (Interval & { value: number }) | null };

/** Accuracy over units; `degreesOfFreedom` = units − 1. */
export type ClusteredAccuracy = Interval & {
  value: number;
  standardError: number;
  units: number;
  degreesOfFreedom: number;
};

/** The accuracy of each unit in each question with its Wilson interval, in the order given. */
export function quizAccuracy(counts: readonly QuizCounts[]): QuizAccuracy[] {
  return counts.map((row) => {
    const interval = isPossible(row) ? wilsonInterval(row.correct, row.answered, Z95) : null;
    return { ...row, accuracy: interval && { value: row.correct / row.answered, ...interval } };
  });
}

/**
 * The accuracy over all units, Σ correct / Σ answered, with the units as clusters: those asked in one unit know alike, so
 * the error rests on the number of units. Interval, in [0, 1]: Wilson on the effective n with t on units − 1 degrees of
 * freedom. `null` for fewer than two units with answers, or for counts that cannot be.
 * Source: as `linearisedRatio` (one stratum, no frame) and `designShareInterval`.
 */
export function clusteredAccuracy(counts: readonly QuizCounts[]): ClusteredAccuracy | null {
  const rows = counts
    .filter(({ answered }) => answered !== 0)
    .map((row) => ({ stratum: "", psu: row.unit, weight: 1, numerator: row.correct, denominator: row.answered }));
  const estimate = counts.every(isCountable) ? linearisedRatio(rows, null) : null;
  if (!estimate?.ok) {
    return null;
  }
  const { value, standardError, degreesOfFreedom } = estimate.value;
  const fallbackN = rows.reduce((total, { denominator }) => total + denominator, 0);
  const interval = designShareInterval({
    share: value,
    standardError,
    degreesOfFreedom,
    isFullCount: false,
    fallbackN,
  });
  return interval && { value, standardError, degreesOfFreedom, units: degreesOfFreedom + 1, ...interval };
}

function isCountable({ correct, answered }: QuizCounts): boolean {
  return [correct, answered].every(Number.isSafeInteger) && correct >= 0 && correct <= answered;
}

function isPossible(counts: QuizCounts): boolean {
  return isCountable(counts) && counts.answered > 0;
}
