import { expect, test } from "vitest";
import { hasSameKey, quizCountsOf, quizQuestions } from "../../../src/core/figures/quiz-question.ts";
import { questionOf, SAMPLE } from "../../support/sample-definition.ts";

test("quizQuestions() are the single choices with a correct option", () => {
  expect(quizQuestions(SAMPLE)).toEqual([
    { id: "solved", correct: new Set(["yes"]), valid: new Set(["yes", "no", "else"]) },
  ]);
  expect(quizQuestions({ ...SAMPLE, questions: [questionOf("why"), questionOf("overall")] })).toEqual([]);
});

const [QUESTION] = quizQuestions(SAMPLE);

test("quizCountsOf() leaves out options that are no answer and values that are none", () => {
  const values = { yes: 12, no: 5, else: 3, na: 9, gone: 4 };
  expect(QUESTION && quizCountsOf(QUESTION, "east", values)).toEqual({
    ...{ unit: "east", question: "solved", correct: 12, answered: 20 },
  });
  expect(QUESTION && quizCountsOf(QUESTION, "east", {})).toMatchObject({ correct: 0, answered: 0 });
});

test("hasSameKey() holds whatever the order, and not when another option is correct or counts", () => {
  const key = { id: "q", correct: new Set(["a"]), valid: new Set(["a", "b"]) };
  expect(hasSameKey(key, { ...key, valid: new Set(["b", "a"]) })).toBe(true);
  expect(hasSameKey(key, { ...key, correct: new Set(["b"]) })).toBe(false);
  expect(hasSameKey(key, { ...key, valid: new Set(["a", "b", "c"]) })).toBe(false);
});
