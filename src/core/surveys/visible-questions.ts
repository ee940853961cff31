import { isBlank } from "../responses/blank-answers.ts";
import type { Comparison, Condition, SurveyDefinition } from "./survey.ts";

/**
 * The ids of the questions that apply, given the answers so far (raw or accepted).
 * A comparison is false when its question is unanswered, hidden or of another type, so `isNot` is false then too.
 */
export function visibleQuestions(
  definition: Pick<SurveyDefinition, "questions">,
  answers: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const visible = new Set<string>();
  for (const question of definition.questions) {
    if (!question.visibleIf || isMet(question.visibleIf, { visible, answers })) {
      visible.add(question.id);
    }
  }
  return visible;
}

type SoFar = { visible: ReadonlySet<string>; answers: Readonly<Record<string, unknown>> };

function isMet(condition: Condition, soFar: SoFar): boolean {
  if ("all" in condition) {
    return condition.all.every((part) => isMet(part, soFar));
  }
  if ("any" in condition) {
    return condition.any.some((part) => isMet(part, soFar));
  }
  const answer = answerTo(condition.question, soFar);
  return answer !== undefined && compare(condition, answer);
}

function answerTo(question: string, { visible, answers }: SoFar): unknown {
  const answer = visible.has(question) && Object.hasOwn(answers, question) ? answers[question] : undefined;
  return isBlank(answer) ? undefined : answer;
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
