import type { LocalText } from "../local-text.ts";
import { levelsOf } from "./scale.ts";
import type { Question } from "./survey.ts";

/** One value an answer can take, as a page and a formula name it. */
export type QuestionValue = {
  value: string | number;
  label: LocalText;
  valid: boolean;
  correct: boolean;
};

/** The levels or options of a question in the order of display; none for numbers, dates, texts and notes. */
export function valuesOf(question: Question): readonly QuestionValue[] {
  switch (question.type) {
    case "rating":
    case "matrix":
      return levelsOf(question.scale).map((level) => ({ ...level, correct: false }));
    case "choice":
    case "choices":
    case "ranking":
      return question.options.map(({ value, label, valid, correct = false }) => ({ value, label, valid, correct }));
    default:
      return [];
  }
}
