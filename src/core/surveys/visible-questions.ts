import { isBlank } from "../responses/blank-answers.ts";
import type { Comparison, Condition, SurveyDefinition } from "./survey.ts";

/**
 * The ids of the questions that apply, given the answers so far (raw or accepted).
 * A comparison is false when its question is unanswered, hidden or of another type, so `isNot` is false then too.
 */
export function visibleQuestions(
  definition: SurveyDefinition,
  answers: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const visible = new Set<string>();
  const answerTo = (question: string) => {
    const answer = visible.has(question) && Object.hasOwn(answers, question) ? answers[question] : undefined;
    return isBlank(answer) ? undefined : answer;
  };
  for (const question of definition.questions) {
    if (!question.visibleIf || isMet(question.visibleIf, answerTo)) {
      visible.add(question.id);
    }
  }
  return visible;
}

type AnswerTo = (question: string) => unknown;

function isMet(condition: Condition, answerTo: AnswerTo): boolean {
  if ("all" in condition) {
    return condition.all.every((part) => isMet(part, answerTo));
  }
  if ("any" in condition) {
    return condition.any.some((part) => isMet(part, answerTo));
  }
  const answer = answerTo(condition.question);
  return answer !== undefined && compare(condition, answer);
}

function compare(comparison: Comparison, answer: unknown): boolean {
  if ("is" in comparison) {
    return answer === comparison.is;
  }
  if ("isNot" in comparison) {
    return typeof answer === typeof comparison.isNot && answer !== comparison.isNot;
  }
  if ("atOrBelow" in comparison) {
    return typeof answer === "number" && answer <= comparison.atOrBelow;
  }
  if ("atOrAbove" in comparison) {
    return typeof answer === "number" && answer >= comparison.atOrAbove;
  }
  return Array.isArray(answer) && answer.includes(comparison.includes);
}
