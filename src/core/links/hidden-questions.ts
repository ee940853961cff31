import type { Condition, Question, SurveyDefinition } from "../surveys/survey.ts";
import { isPresettable } from "./preset-values.ts";

type Questions = Pick<SurveyDefinition, "questions">;

/**
 * Whether a question can be left to the address alone: one value is its answer, nobody must answer it, it is asked of
 * everyone, and no other question is asked by what it says.
 */
export function isHideable({ questions }: Questions, question: Question): boolean {
  return (
    isPresettable(question) &&
    !question.required &&
    question.visibleIf === undefined &&
    questions.every(({ visibleIf }) => !visibleIf || !comparedIn(visibleIf).includes(question.id))
  );
}

/** The questions that a page asks, and those that it does not, of a link's `hidden` ones that can be hidden now. */
export function splitHidden(
  definition: Questions,
  hidden: readonly string[],
): { asked: readonly Question[]; hidden: readonly Question[] } {
  const isHidden = (question: Question) => hidden.includes(question.id) && isHideable(definition, question);
  return {
    asked: definition.questions.filter((question) => !isHidden(question)),
    hidden: definition.questions.filter(isHidden),
  };
}

function comparedIn(condition: Condition): readonly string[] {
  if ("all" in condition) {
    return condition.all.flatMap(comparedIn);
  }
  return "any" in condition ? condition.any.flatMap(comparedIn) : [condition.question];
}
