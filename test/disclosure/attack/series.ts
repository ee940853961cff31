import type { Answer } from "./generate-answers.ts";

/**
 * One system of counts that add up: answers of one proof class and round that told one thing, by value. Filters of an
 * axis divide the whole.
 */
export type Series = {
  proof: string;
  round: number;
  /** What is counted, as addresses call it; several where routes show the same counts. */
  measures: readonly string[];
  /** Values in the denominator. */
  values: readonly string[];
  favourable: readonly string[];
  /** Whether channels, respondent classes and surveys are asked for one by one; else the one survey is the whole. */
  hasFilters: boolean;
  /** The values of an answer, those out of the denominator too; null where it did not give one. */
  valueOf(answer: Answer): string | null;
};

const given = (question: string) => (answer: Answer) => {
  const value = answer.answers[question];
  return value === undefined ? null : String(value);
};
const SURVEYS = ["main", "small", "live", "poll"];

export function allSeries(): Series[] {
  const overall = {
    ...{ measures: ["satisfaction", ...SURVEYS.map((survey) => `${survey}:overall`)], valueOf: given("overall") },
    ...{ values: ["5", "4", "3", "2", "1"], favourable: ["5", "4", "3"], hasFilters: true },
  };
  const solved = {
    ...{ measures: ["resolution", "main:solved"], valueOf: given("solved") },
    ...{ values: ["yes", "no"], favourable: ["yes"], hasFilters: true },
  };
  const alone = { favourable: [], hasFilters: false };
  const why = { measures: ["main:why"], valueOf: given("why"), values: ["late", "partly"], ...alone };
  const answered = (answer: Answer) => (answer.answers["overall.reasons"] ? "answered" : null);
  const reasons = { measures: ["main:overall.reasons"], valueOf: answered, values: ["answered"], ...alone };
  const proofs = ["open", "entered", "imported"];
  const all = proofs.flatMap((proof) => [overall, solved, why, reasons].map((one) => ({ proof, round: 1, ...one })));
  return [...all, ...[overall, solved].map((one) => ({ proof: "open", round: 2, ...one }))];
}

/** Whether the answer is counted in the series at all. */
export function isIn(series: Series, { way }: Answer): boolean {
  return way.survey !== "officials" && way.proof === series.proof && way.round === series.round;
}
