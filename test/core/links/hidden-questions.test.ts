import { expect, test } from "vitest";
import { isHideable, splitHidden } from "../../../src/core/links/hidden-questions.ts";
import type { Question } from "../../../src/core/surveys/survey.ts";

const options = [
  { value: "1", label: "一号窗口", valid: true },
  { value: "2", label: "二号窗口", valid: true },
];
const desk: Question = { id: "desk", type: "choice", title: "窗口", required: false, options };
const overall: Question = { id: "overall", type: "rating", title: "满意吗", scale: "satisfaction5", required: true };
const text: Question = { id: "text", type: "text", title: "想说的话", maxLength: 100, required: false };

test("isHideable() takes a choice or rating that may be left out and is in no condition", () => {
  expect(isHideable({ questions: [overall, desk, text] }, desk)).toBe(true);
  expect(isHideable({ questions: [overall, desk, text] }, overall)).toBe(false);
  expect(isHideable({ questions: [overall, desk, text] }, text)).toBe(false);
  expect(isHideable({ questions: [desk] }, { ...overall, required: false })).toBe(true);
});

test("isHideable() refuses a question with a condition, or that a condition asks after, however deep", () => {
  const asked: Question = { ...desk, visibleIf: { question: "overall", atOrBelow: 2 } };
  expect(isHideable({ questions: [overall, asked] }, asked)).toBe(false);
  for (const visibleIf of [
    { question: "desk", is: "1" },
    { all: [{ question: "overall", atOrBelow: 2 }, { any: [{ question: "desk", isNot: "1" }] }] },
  ]) {
    expect(isHideable({ questions: [overall, desk, { ...text, visibleIf }] }, desk)).toBe(false);
  }
});

test("splitHidden() parts what is asked from what is not, in order, and asks what can no longer be hidden", () => {
  const definition = { questions: [desk, overall, text] };
  expect(splitHidden(definition, ["desk"])).toEqual({ asked: [overall, text], hidden: [desk] });
  expect(splitHidden(definition, ["overall", "gone", "text"])).toEqual({ asked: definition.questions, hidden: [] });
  expect(splitHidden(definition, [])).toEqual({ asked: definition.questions, hidden: [] });
});
