import type { Answers } from "../responses/answer.ts";
import type { IndicatorMeaning } from "../surveys/survey.ts";

/** Points of a net promoter score, whose mean is the score. */
const PROMOTER = { from: 9, points: 100 };
const DETRACTOR = { to: 6, points: -100 };

/**
 * What one response adds to an indicator's mean: of a share 1 favourable, 0 not; of a mean the number itself; of a net
 * promoter score 100, 0 or −100. `null` without a valid answer. `question` is a question id, or `matrix.row` for one row
 * of a matrix.
 */
export function answeredValue(meaning: IndicatorMeaning, question: string, answers: Answers): number | null {
  const [id = "", row] = question.split(".");
  const whole = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const answer = row === undefined ? whole : levelOf(whole, row);
  if (meaning.kind === "mean" && meaning.values.length === 0) {
    return typeof answer === "number" ? answer : null;
  }
  const value = meaning.values.find((candidate) => typeof answer !== "object" && candidate.value === String(answer));
  return value?.valid ? worthOf(meaning.kind, value) : null;
}

function worthOf(
  kind: IndicatorMeaning["kind"],
  { value, favourable }: { value: string; favourable: boolean },
): number {
  const level = Number(value);
  switch (kind) {
    case "share":
    case "accuracy":
      return favourable ? 1 : 0;
    case "mean":
      return level;
    case "nps":
      return level >= PROMOTER.from ? PROMOTER.points : level <= DETRACTOR.to ? DETRACTOR.points : 0;
  }
}

function levelOf(matrix: Answers[string] | undefined, row: string): number | undefined {
  return typeof matrix === "object" && !("length" in matrix) && Object.hasOwn(matrix, row) ? matrix[row] : undefined;
}

/** The categories a response falls into, by question about the person; unanswered ones are absent. */
export function answeredPerson(questions: readonly string[], answers: Answers): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap((question) => {
      const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
      return typeof answer === "string" || typeof answer === "number" ? [[question, String(answer)] as const] : [];
    }),
  );
}
