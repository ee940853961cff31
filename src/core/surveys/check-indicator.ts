import { pointerTo } from "../pointer.ts";
import type { FieldError } from "../refusal.ts";
import { checkUnique } from "./check-values.ts";
import { indicatorQuestion } from "./indicator-question.ts";
import { valuesOf } from "./question-values.ts";
import type { IndicatorDefinition, IndicatorKind, Question, SurveyDefinition } from "./survey.ts";

type Path = readonly (string | number)[];

/** What is wrong with an indicator: its question, whether its kind can be counted over it, its favourable values. */
export function checkIndicator(definition: SurveyDefinition, indicator: IndicatorDefinition, path: Path): FieldError[] {
  const question = indicatorQuestion(definition, indicator)?.question;
  if (!question) {
    return [{ pointer: pointerTo(...path, "question"), reason: "unknown_question" }];
  }
  if (!canCount(indicator.kind, question)) {
    return [{ pointer: pointerTo(...path, "kind"), reason: "bad_reference" }];
  }
  return checkFavourable(question, indicator, path);
}

function canCount(kind: IndicatorKind, question: Question): boolean {
  switch (kind) {
    case "share":
      return ["rating", "choice", "choices", "matrix"].includes(question.type);
    case "mean":
      return ["rating", "number", "matrix"].includes(question.type);
    case "nps":
      return (question.type === "rating" || question.type === "matrix") && question.scale === "nps11";
    case "accuracy":
      return (
        (question.type === "choice" || question.type === "choices") &&
        question.options.some(({ correct, valid }) => correct && valid)
      );
  }
}

function checkFavourable(question: Question, { kind, favourable }: IndicatorDefinition, path: Path): FieldError[] {
  const listPath = [...path, "favourable"];
  if (kind !== "share") {
    return favourable.length > 0 ? [{ pointer: pointerTo(...listPath), reason: "too_many" }] : [];
  }
  if (favourable.length === 0) {
    return [{ pointer: pointerTo(...listPath), reason: "too_few" }];
  }
  const values = valuesOf(question).filter(({ valid }) => valid);
  const unknown = favourable.flatMap((value, at): FieldError[] =>
    values.some((candidate) => candidate.value === value)
      ? []
      : [{ pointer: pointerTo(...listPath, at), reason: "not_an_option" }],
  );
  return [...unknown, ...checkUnique(favourable, listPath, "")];
}
