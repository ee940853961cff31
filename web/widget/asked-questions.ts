import type { PublicDefinition } from "../../src/core/links/public-definition.ts";
import type { RatingQuestion, TextQuestion } from "../../src/core/surveys/survey.ts";
import { visibleQuestions } from "../../src/core/surveys/visible-questions.ts";

/** What the widget asks of a questionnaire; `hasMore` when the page asks more than that. */
export type AskedQuestions = { rating: RatingQuestion; comment: TextQuestion | null; hasMore: boolean };

/** What a person has chosen and written so far. */
export type Draft = { level: number | null; reasons: readonly string[]; comment: string };

export const EMPTY_DRAFT: Draft = { level: null, reasons: [], comment: "" };

/**
 * The first rating and the first text of a questionnaire; null when that would leave something unanswered that must not
 * be, or when there is no rating that everyone is asked.
 */
export function askedQuestions({ questions }: PublicDefinition): AskedQuestions | null {
  const rating = questions.find((question) => question.type === "rating" && !question.visibleIf);
  const comment = questions.find((question) => question.type === "text") ?? null;
  const rest = questions.filter((question) => question !== rating && question !== comment && question.type !== "note");
  return rating?.type !== "rating" || rest.some(({ required }) => required)
    ? null
    : { rating, comment: comment?.type === "text" ? comment : null, hasMore: rest.length > 0 };
}

/** The reasons offered at the chosen level; none before one is chosen. */
export function offeredReasons({ rating }: AskedQuestions, { level }: Draft) {
  return rating.reasons && level !== null && level <= rating.reasons.atOrBelow ? rating.reasons.options : [];
}

/** Whether the text applies, given the level that was chosen. */
export function isCommentAsked(definition: PublicDefinition, asked: AskedQuestions, { level }: Draft): boolean {
  const answers = level === null ? {} : { [asked.rating.id]: level };
  const visible = visibleQuestions(definition, answers);
  return asked.comment !== null && level !== null && visible.has(asked.comment.id);
}

/** The answers as they are sent: nothing of what is not shown at the chosen level. */
export function answersOf(
  definition: PublicDefinition,
  asked: AskedQuestions,
  draft: Draft,
): Record<string, number | string | string[]> {
  const { rating, comment } = asked;
  const offered = offeredReasons(asked, draft).map(({ value }) => value);
  const reasons = draft.reasons.filter((reason) => offered.includes(reason));
  const isWritten = comment !== null && draft.comment.trim() !== "" && isCommentAsked(definition, asked, draft);
  return {
    ...(draft.level === null ? {} : { [rating.id]: draft.level }),
    ...(reasons.length > 0 ? { [`${rating.id}.reasons`]: reasons } : {}),
    ...(isWritten ? { [comment.id]: draft.comment } : {}),
  };
}
