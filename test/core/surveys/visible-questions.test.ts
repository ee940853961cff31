import { expect, test } from "vitest";
import type { Condition, Question, SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { visibleQuestions } from "../../../src/core/surveys/visible-questions.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

function isShown(visibleIf: Condition, answers: Readonly<Record<string, unknown>>): boolean {
  const last: Question = { id: "last", type: "note", title: "x", required: false, visibleIf };
  const definition: SurveyDefinition = { ...SAMPLE, questions: [...SAMPLE.questions, last] };
  return visibleQuestions(definition, answers).has("last");
}

test.each<[Condition, Record<string, unknown>, boolean]>([
  [{ question: "solved", is: "no" }, { solved: "no" }, true],
  [{ question: "solved", is: "no" }, { solved: "yes" }, false],
  [{ question: "overall", is: 2 }, { overall: 2 }, true],
  [{ question: "overall", is: 2 }, { overall: "2" }, false],
  [{ question: "overall", isNot: 2 }, { overall: 3 }, true],
  [{ question: "overall", isNot: 2 }, { overall: 2 }, false],
  [{ question: "overall", atOrBelow: 2 }, { overall: 2 }, true],
  [{ question: "overall", atOrBelow: 2 }, { overall: 3 }, false],
  [{ question: "overall", atOrAbove: 4 }, { overall: 4 }, true],
  [{ question: "overall", atOrAbove: 4 }, { overall: 3 }, false],
  [{ question: "order", includes: "x" }, { order: ["y", "x"] }, true],
  [{ question: "order", includes: "x" }, { order: ["y"] }, false],
  [{ all: [] }, {}, true],
  [{ any: [] }, {}, false],
  [
    {
      all: [
        { question: "overall", is: 2 },
        { question: "solved", is: "no" },
      ],
    },
    { overall: 2 },
    false,
  ],
  [
    {
      any: [
        { question: "overall", is: 2 },
        { question: "solved", is: "no" },
      ],
    },
    { overall: 2 },
    true,
  ],
])("visibleQuestions() evaluates %j on %j as %s", (condition, answers, expected) => {
  expect(isShown(condition, answers)).toBe(expected);
});

test.each<Condition>([
  { question: "minutes", is: 2 },
  { question: "minutes", isNot: 2 },
  { question: "minutes", atOrBelow: 2 },
  { question: "minutes", atOrAbove: 2 },
  { question: "order", includes: "x" },
])("visibleQuestions() takes %j as false on an unanswered question", (condition) => {
  expect(isShown(condition, {})).toBe(false);
  expect(isShown(condition, { minutes: "", order: [] })).toBe(false);
});

test("visibleQuestions() takes a comparison with a hidden question's answer as false", () => {
  expect(isShown({ question: "why", includes: "a" }, { solved: "no", why: ["a"] })).toBe(true);
  expect(isShown({ question: "why", includes: "a" }, { solved: "yes", why: ["a"] })).toBe(false);
});

test("visibleQuestions() reads no answer from an object's prototype", () => {
  expect(isShown({ question: "toString", isNot: "a" }, {})).toBe(false);
});
