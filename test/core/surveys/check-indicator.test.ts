import { expect, test } from "vitest";
import { checkIndicator } from "../../../src/core/surveys/check-indicator.ts";
import type { IndicatorDefinition, Question, SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

const NPS: Question = { id: "advice", type: "rating", title: "x", required: false, scale: "nps11" };
const DEFINITION: SurveyDefinition = { ...SAMPLE, questions: [...SAMPLE.questions, NPS] };

type Changes = Partial<IndicatorDefinition>;

function check(changes: Changes): string[] {
  const indicator: IndicatorDefinition = {
    ...{ key: "k", name: "k", kind: "share", question: "overall", favourable: [] },
    ...changes,
  };
  return checkIndicator(DEFINITION, indicator, ["i"]).map(({ pointer, reason }) => `${pointer} ${reason}`);
}

test.each<Changes>([
  { favourable: [5, 4, 3] },
  { question: "solved", favourable: ["yes"] },
  { question: "why", favourable: ["a", "b"] },
  { question: "places.hall", favourable: [5] },
  { question: "bodies", favourable: [2] },
  { kind: "mean" },
  { kind: "mean", question: "minutes" },
  { kind: "mean", question: "bodies" },
  { kind: "nps", question: "advice" },
  { kind: "accuracy", question: "solved" },
])("checkIndicator() accepts %j", (changes) => {
  expect(check(changes)).toEqual([]);
});

test.each<[string, Changes]>([
  ["/i/question unknown_question", { question: "nothing", favourable: [5] }],
  ["/i/question unknown_question", { question: "places", favourable: [5] }],
  ["/i/question unknown_question", { question: "bodies.north", favourable: [2] }],
  ["/i/kind bad_reference", { question: "minutes", favourable: [5] }],
  ["/i/kind bad_reference", { question: "order", favourable: ["x"] }],
  ["/i/kind bad_reference", { question: "comment", favourable: ["x"] }],
  ["/i/kind bad_reference", { kind: "mean", question: "solved" }],
  ["/i/kind bad_reference", { kind: "nps", question: "overall" }],
  ["/i/kind bad_reference", { kind: "accuracy", question: "why" }],
  ["/i/kind bad_reference", { kind: "accuracy", question: "overall" }],
  ["/i/favourable too_few", {}],
  ["/i/favourable too_many", { kind: "mean", favourable: [5] }],
  ["/i/favourable too_many", { kind: "accuracy", question: "solved", favourable: ["yes"] }],
  ["/i/favourable/1 not_an_option", { favourable: [5, 6] }],
  ["/i/favourable/0 not_an_option", { favourable: ["5"] }],
  ["/i/favourable/0 not_an_option", { question: "solved", favourable: ["na"] }],
  ["/i/favourable/0 not_an_option", { question: "bodies", favourable: [0] }],
  ["/i/favourable/1 repeated", { favourable: [5, 5] }],
])("checkIndicator() names %s", (error, changes) => {
  expect(check(changes)).toEqual([error]);
});
