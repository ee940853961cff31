import type { SurveyDefinition } from "../surveys/survey.ts";
import type { QuizCounts } from "./quiz-accuracy.ts";

/** A question with a correct answer: the options that are correct, and all that count as an answer. */
export type QuizQuestion = { id: string; correct: ReadonlySet<string>; valid: ReadonlySet<string> };

/** The quiz questions of a definition: single choices with an option that is correct. */
export function quizQuestions({ questions }: SurveyDefinition): QuizQuestion[] {
  return questions.flatMap((question) => {
    const options = question.type === "choice" ? question.options.filter(({ valid }) => valid) : [];
    const correct = options.filter((option) => option.correct === true);
    const valuesOf = (some: typeof options) => new Set(some.map(({ value }) => value));
    return correct.length === 0 ? [] : [{ id: question.id, correct: valuesOf(correct), valid: valuesOf(options) }];
  });
}

/** Whether two questions take the same options for correct and for answers: only then their counts mean the same. */
export function hasSameKey(one: QuizQuestion, other: QuizQuestion): boolean {
  const textOf = (options: ReadonlySet<string>) => JSON.stringify([...options].toSorted());
  return textOf(one.correct) === textOf(other.correct) && textOf(one.valid) === textOf(other.valid);
}

/** A unit's counts of a quiz question, from the counts of its options; options that are no answer are left out. */
export function quizCountsOf(
  { id, correct, valid }: QuizQuestion,
  unit: string,
  values: Readonly<Record<string, number>>,
): QuizCounts {
  const countOf = (options: ReadonlySet<string>) =>
    [...options].reduce((sum, option) => sum + (values[option] ?? 0), 0);
  return { unit, question: id, correct: countOf(correct), answered: countOf(valid) };
}
