import { expect, test } from "vitest";
import { checkCondition } from "../../../src/core/surveys/check-condition.ts";
import type { Condition } from "../../../src/core/surveys/survey.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

test.each<Condition>([
  { question: "overall", is: 5 },
  { question: "overall", isNot: 1 },
  { question: "overall", atOrBelow: 2 },
  { question: "overall", atOrAbove: 4 },
  { question: "solved", is: "no" },
  { question: "why", includes: "a" },
  { question: "order", includes: "x" },
  { question: "minutes", is: 7 },
  { question: "minutes", atOrAbove: 10.5 },
  { all: [] },
  { any: [{ question: "overall", is: 5 }, { all: [{ question: "solved", is: "no" }] }] },
])("checkCondition() accepts %j", (condition) => {
  expect(checkCondition(condition, SAMPLE.questions, [])).toEqual([]);
});

test.each<Condition>([
  { question: "nothing", is: 5 },
  { question: "overall", is: "5" },
  { question: "overall", is: 6 },
  { question: "overall", isNot: 9 },
  { question: "overall", includes: 5 },
  { question: "solved", is: "maybe" },
  { question: "solved", atOrBelow: 2 },
  { question: "solved", includes: "no" },
  { question: "why", is: "a" },
  { question: "why", includes: "z" },
  { question: "minutes", is: "7" },
  { question: "places", is: 5 },
  { question: "visited", is: "2019-03-01" },
  { question: "comment", is: "x" },
  { question: "hint", is: "x" },
])("checkCondition() refuses %j", (condition) => {
  expect(checkCondition(condition, SAMPLE.questions, ["v"])).toEqual([{ pointer: "/v", reason: "bad_reference" }]);
});

test("checkCondition() points to the part at fault", () => {
  const condition: Condition = {
    all: [{ question: "overall", is: 5 }, { any: [{ question: "overall", is: 9 }] }],
  };
  expect(checkCondition(condition, SAMPLE.questions, ["v"])).toEqual([
    { pointer: "/v/all/1/any/0", reason: "bad_reference" },
  ]);
});
