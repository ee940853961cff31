import { valuesOf } from "../surveys/question-values.ts";
import type { Question, SurveyDefinition } from "../surveys/survey.ts";

/** Whether one value is the whole answer to a question, so that an address can give it. */
export function isPresettable({ type }: Question): boolean {
  return type === "rating" || type === "choice";
}

/**
 * What an address answers beforehand, by question, told what it gives for each: of those that the link declares, each given once and with a level or
 * option that the question has. Everything else in the address is left alone; nothing is answered by opening it.
 */
export function presetValues(
  { questions }: Pick<SurveyDefinition, "questions">,
  preset: readonly string[],
  given: (question: string) => readonly string[],
): Map<string, string[]> {
  const declared = questions.filter((question) => isPresettable(question) && preset.includes(question.id));
  return new Map(
    declared.flatMap((question): [string, string[]][] => {
      const values = given(question.id);
      const isOffered = valuesOf(question).some(({ value }) => String(value) === values[0]);
      return values.length === 1 && isOffered ? [[question.id, [...values]]] : [];
    }),
  );
}
