import type { FieldError } from "../refusal.ts";
import { checkCondition } from "./check-condition.ts";
import { checkIndicator } from "./check-indicator.ts";
import { checkQuestion } from "./check-question.ts";
import { checkLength, checkUnique } from "./check-values.ts";
import type { SurveyDefinition } from "./survey.ts";

const QUESTIONS_MAX = 200;

/** Everything that is wrong with a definition whose fields have the right shape, each named by a pointer into it. */
export function checkDefinition(definition: SurveyDefinition): FieldError[] {
  const { questions, indicators } = definition;
  return [
    ...checkLength(questions.length, ["questions"], 1, QUESTIONS_MAX),
    ...checkUnique(
      questions.map(({ id }) => id),
      ["questions"],
      "id",
    ),
    ...questions.flatMap((question, at) => checkQuestion(question, ["questions", at])),
    ...questions.flatMap(({ visibleIf }, at) =>
      visibleIf ? checkCondition(visibleIf, questions.slice(0, at), ["questions", at, "visibleIf"]) : [],
    ),
    ...checkUnique(
      indicators.map(({ key }) => key),
      ["indicators"],
      "key",
    ),
    ...indicators.flatMap((indicator, at) => checkIndicator(definition, indicator, ["indicators", at])),
  ];
}
