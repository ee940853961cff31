import { textIn } from "../../../src/core/local-text.ts";
import { valuesOf } from "../../../src/core/surveys/question-values.ts";
import type { Comparison, Condition } from "../../../src/core/surveys/survey.ts";
import type { FieldContext } from "./field-context.ts";

/** The condition in words, for readers whose page shows every question. */
export function conditionWords(condition: Condition, context: FieldContext): string {
  const { when } = context.words;
  if ("all" in condition) {
    return when.all(condition.all.map((part) => conditionWords(part, context)));
  }
  if ("any" in condition) {
    return when.any(condition.any.map((part) => conditionWords(part, context)));
  }
  return comparisonWords(condition, context);
}

function comparisonWords(comparison: Comparison, { words: { when }, questions, lang }: FieldContext): string {
  const question = questions.find(({ id }) => id === comparison.question);
  const title = question ? textIn(question.title, lang) : comparison.question;
  const labelOf = (value: string | number) => {
    const found = question && valuesOf(question).find((candidate) => candidate.value === value);
    return found ? textIn(found.label, lang) : String(value);
  };
  if ("is" in comparison) {
    return when.is(title, labelOf(comparison.is));
  }
  if ("isNot" in comparison) {
    return when.isNot(title, labelOf(comparison.isNot));
  }
  if ("atOrBelow" in comparison) {
    return when.atOrBelow(title, labelOf(comparison.atOrBelow));
  }
  if ("atOrAbove" in comparison) {
    return when.atOrAbove(title, labelOf(comparison.atOrAbove));
  }
  return when.is(title, labelOf(comparison.includes));
}
