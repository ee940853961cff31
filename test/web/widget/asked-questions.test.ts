import { expect, test } from "vitest";
import type { Question } from "../../../src/core/surveys/survey.ts";
import {
  answersOf,
  askedQuestions,
  EMPTY_DRAFT,
  isCommentAsked,
  offeredReasons,
} from "../../../web/widget/asked-questions.ts";

const RATING: Question = {
  ...{ id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5", required: true },
  reasons: { atOrBelow: 2, options: [{ value: "slow", label: "慢" }] },
};
const COMMENT: Question = { id: "comment", type: "text", title: "想说的话", required: false, maxLength: 10 };
const WHY: Question = { ...COMMENT, id: "why", visibleIf: { question: "overall", atOrBelow: 2 } };
const CHOICE: Question = { id: "solved", type: "choice", title: "解决了吗？", required: false, options: [] };
const survey = (...questions: Question[]) => ({ title: "一", live: false, results: "public", questions }) as const;

function asked(...questions: Question[]) {
  const found = askedQuestions(survey(...questions));
  if (found === null) {
    throw new Error("Nothing is asked.");
  }
  return found;
}

test("askedQuestions() takes the first rating and the first text, and says when there is more", () => {
  expect(asked(RATING, COMMENT)).toEqual({ rating: RATING, comment: COMMENT, hasMore: false });
  expect(asked(RATING)).toEqual({ rating: RATING, comment: null, hasMore: false });
  expect(asked(CHOICE, RATING).hasMore).toBe(true);
});

test("askedQuestions() gives null where something must be answered that it would not ask", () => {
  expect(askedQuestions(survey(RATING, { ...CHOICE, required: true }))).toBe(null);
  expect(askedQuestions(survey({ ...RATING, visibleIf: { question: "solved", is: "no" } }))).toBe(null);
  expect(askedQuestions(survey(COMMENT))).toBe(null);
  expect(askedQuestions(survey())).toBe(null);
});

test("offeredReasons() offers them at the level that the author chose and below", () => {
  const at = (level: number | null) => offeredReasons(asked(RATING), { ...EMPTY_DRAFT, level }).length;
  expect([at(null), at(1), at(2), at(3), at(5)]).toEqual([0, 1, 1, 0, 0]);
});

test("isCommentAsked() follows the condition of the text", () => {
  const isAsked = (level: number | null) =>
    isCommentAsked(survey(RATING, WHY), asked(RATING, WHY), { ...EMPTY_DRAFT, level });
  expect([isAsked(null), isAsked(2), isAsked(3)]).toEqual([false, true, false]);
});

test("answersOf() sends nothing that is not shown at the chosen level, and words byte for byte", () => {
  const draft = { level: 2, reasons: ["slow"], comment: "  慢 \n" };
  const of = (more: object) => answersOf(survey(RATING, WHY), asked(RATING, WHY), { ...draft, ...more });
  expect(of({})).toEqual({ overall: 2, "overall.reasons": ["slow"], why: "  慢 \n" });
  expect(of({ level: 4 })).toEqual({ overall: 4 });
  expect(of({ comment: "   ", reasons: [] })).toEqual({ overall: 2 });
});
