import { pointerTo } from "../pointer.ts";
import type { FieldError } from "../refusal.ts";
import { valuesOf } from "./question-values.ts";
import type { Comparison, Condition, Question } from "./survey.ts";

type Path = readonly (string | number)[];

/** What is wrong with a condition: each comparison must fit a question that stands earlier. */
export function checkCondition(condition: Condition, earlier: readonly Question[], path: Path): FieldError[] {
  if ("all" in condition) {
    return condition.all.flatMap((part, at) => checkCondition(part, earlier, [...path, "all", at]));
  }
  if ("any" in condition) {
    return condition.any.flatMap((part, at) => checkCondition(part, earlier, [...path, "any", at]));
  }
  const question = earlier.find(({ id }) => id === condition.question);
  return question && fits(condition, question) ? [] : [{ pointer: pointerTo(...path), reason: "bad_reference" }];
}

function fits(comparison: Comparison, question: Question): boolean {
  const isOrdered = question.type === "rating" || question.type === "number";
  if ("atOrBelow" in comparison || "atOrAbove" in comparison) {
    return isOrdered;
  }
  if ("includes" in comparison) {
    return (question.type === "choices" || question.type === "ranking") && hasValue(question, comparison.includes);
  }
  const value = "is" in comparison ? comparison.is : comparison.isNot;
  if (question.type === "number") {
    return typeof value === "number";
  }
  return (question.type === "rating" || question.type === "choice") && hasValue(question, value);
}

function hasValue(question: Question, value: string | number): boolean {
  return valuesOf(question).some((candidate) => candidate.value === value);
}
