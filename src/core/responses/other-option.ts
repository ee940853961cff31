import type { Question } from "../surveys/survey.ts";

/** The value of the option that asks for a text of its own, or null when the question has none. */
export function otherOf(question: Question): string | null {
  const hasOther = question.type === "choice" || question.type === "choices";
  return hasOther ? (question.options.find((option) => option.other)?.value ?? null) : null;
}

/** Whether a raw answer holds the option that asks for a text. */
export function isOtherChosen(question: Question, answer: unknown): boolean {
  const other = otherOf(question);
  return other !== null && (answer === other || (Array.isArray(answer) && answer.includes(other)));
}
