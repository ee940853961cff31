import type { IndicatorDefinition, MatrixQuestion, MatrixRow, Question, SurveyDefinition } from "./survey.ts";

/** The question an indicator is counted over, with the one row of a matrix it names, if it does. */
export type IndicatorQuestion = { question: Question; row: MatrixRow | null };

/**
 * What an indicator's `question` refers to: an id, a matrix over units as a whole, or `matrix.row` of a plain matrix.
 * Null when there is no such thing.
 */
export function indicatorQuestion(
  definition: SurveyDefinition,
  { question: reference }: Pick<IndicatorDefinition, "question">,
): IndicatorQuestion | null {
  const [id, rowValue, ...more] = reference.split(".");
  if (more.length > 0) {
    return null;
  }
  const question = definition.questions.find((candidate) => candidate.id === id);
  if (question?.type !== "matrix") {
    return question && rowValue === undefined ? { question, row: null } : null;
  }
  if (isOverUnits(question)) {
    return rowValue === undefined ? { question, row: null } : null;
  }
  const row = question.rows.find((candidate) => candidate.value === rowValue);
  return row ? { question, row } : null;
}

/** Whether each row of a matrix is a unit, in which its ratings count. */
export function isOverUnits(question: MatrixQuestion): boolean {
  return question.rows.some((row) => row.unit !== undefined);
}
