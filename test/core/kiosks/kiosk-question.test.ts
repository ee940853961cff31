import { expect, test } from "vitest";
import { kioskQuestion } from "../../../src/core/kiosks/kiosk-question.ts";
import type { Question, RatingQuestion } from "../../../src/core/surveys/survey.ts";

const RATING: RatingQuestion = { id: "r", type: "rating", title: "r", required: true, scale: "satisfaction5" };
const TEXT: Question = { id: "t", type: "text", title: "t", required: false, maxLength: 10 };
const level = (value: number, valid = true) => ({ value, label: String(value), valid });

test("kioskQuestion() asks the first rating, whatever may be left out besides", () => {
  expect(kioskQuestion({ questions: [TEXT, RATING, { ...RATING, id: "second", required: false }] })).toBe(RATING);
});

test("kioskQuestion() asks nothing where another answer is required", () => {
  expect(kioskQuestion({ questions: [RATING, { ...TEXT, required: true }] })).toBe(null);
  expect(kioskQuestion({ questions: [RATING, { ...RATING, id: "second" }] })).toBe(null);
});

test("kioskQuestion() asks nothing where no rating is for everyone", () => {
  expect(kioskQuestion({ questions: [] })).toBe(null);
  expect(kioskQuestion({ questions: [TEXT] })).toBe(null);
  expect(kioskQuestion({ questions: [{ ...RATING, visibleIf: { question: "t", is: "x" } }] })).toBe(null);
});

test.each([
  ["satisfaction5n", true],
  ["agreement5", true],
  ["nps11", false],
  ["ces7", false],
] as const)("kioskQuestion() has five faces for five levels: %s %j", (scale, isFit) => {
  expect(kioskQuestion({ questions: [{ ...RATING, scale }] }) !== null).toBe(isFit);
});

test("kioskQuestion() takes own scales of five levels that all count", () => {
  const asked = (levels: ReturnType<typeof level>[]) =>
    kioskQuestion({ questions: [{ ...RATING, scale: { levels } }] });
  expect(asked([5, 4, 3, 2, 1].map((value) => level(value)))).not.toBe(null);
  expect(asked([5, 4, 3, 2].map((value) => level(value)))).toBe(null);
  expect(asked([5, 4, 3, 2, 1].map((value) => level(value, value > 1)))).toBe(null);
});
