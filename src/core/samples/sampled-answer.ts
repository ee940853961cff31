import type { Answers } from "../responses/answer.ts";
import type { IndicatorMeaning } from "../surveys/survey.ts";

/**
 * What one response adds to a share: 1 favourable, 0 not, `null` without a valid answer or where the indicator is no share.
 * `question` is a question id, or `matrix.row` for one row of a matrix.
 */
export function answeredShare(meaning: IndicatorMeaning, question: string, answers: Answers): 0 | 1 | null {
  if (meaning.kind !== "share" && meaning.kind !== "accuracy") {
    return null;
  }
  const [id = "", row] = question.split(".");
  const whole = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const answer = row === undefined ? whole : levelOf(whole, row);
  const value = meaning.values.find((candidate) => typeof answer !== "object" && candidate.value === String(answer));
  return value?.valid ? (value.favourable ? 1 : 0) : null;
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
