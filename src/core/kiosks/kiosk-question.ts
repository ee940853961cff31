import { levelsOf } from "../surveys/scale.ts";
import type { RatingQuestion, SurveyDefinition } from "../surveys/survey.ts";

const FACES = 5;

/**
 * What a kiosk asks: the first rating that everyone is asked, by its five levels. Null where that has not exactly five
 * that count, or where a questionnaire requires an answer to anything else.
 */
export function kioskQuestion({ questions }: Pick<SurveyDefinition, "questions">): RatingQuestion | null {
  const rating = questions.find((question) => question.type === "rating" && !question.visibleIf);
  const asksMore = questions.some((question) => question !== rating && question.type !== "note" && question.required);
  if (rating?.type !== "rating" || asksMore) {
    return null;
  }
  const levels = levelsOf(rating.scale);
  return levels.length === FACES && levels.every(({ valid }) => valid) ? rating : null;
}
