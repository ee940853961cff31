import { expect, test } from "vitest";
import { checkDefinition } from "../../../src/core/surveys/check-definition.ts";
import type { IndicatorDefinition, Question, SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { questionOf, SAMPLE } from "../../support/sample-definition.ts";

const INDICATOR: IndicatorDefinition = { key: "k", name: "k", kind: "share", question: "overall", favourable: [5] };

function errors(changes: Partial<SurveyDefinition>): string[] {
  return checkDefinition({ ...SAMPLE, ...changes }).map(({ pointer, reason }) => `${pointer} ${reason}`);
}

test("checkDefinition() finds nothing wrong with the sample", () => {
  expect(errors({ indicators: [INDICATOR] })).toEqual([]);
});

test("checkDefinition() wants one to two hundred questions", () => {
  const note = (at: number): Question => ({ id: `n${at}`, type: "note", title: "x", required: false });
  expect(errors({ questions: [] })).toEqual(["/questions too_few"]);
  expect(errors({ questions: Array.from({ length: 200 }, (_, at) => note(at)) })).toEqual([]);
  expect(errors({ questions: Array.from({ length: 201 }, (_, at) => note(at)) })).toEqual(["/questions too_many"]);
});

test("checkDefinition() refuses an id or a key given twice", () => {
  expect(errors({ questions: [questionOf("overall"), questionOf("overall")] })).toEqual(["/questions/1/id repeated"]);
  expect(errors({ indicators: [INDICATOR, INDICATOR] })).toEqual(["/indicators/1/key repeated"]);
});

test("checkDefinition() lets a condition refer to earlier questions only", () => {
  const asking = (question: string): Question => ({ ...questionOf("overall"), visibleIf: { question, is: "no" } });
  expect(errors({ questions: [questionOf("solved"), asking("solved")] })).toEqual([]);
  expect(errors({ questions: [asking("solved"), questionOf("solved")] })).toEqual([
    "/questions/0/visibleIf bad_reference",
  ]);
  expect(errors({ questions: [asking("overall")] })).toEqual(["/questions/0/visibleIf bad_reference"]);
});

test("checkDefinition() tells everything at once", () => {
  const rating: Question = { id: "r", type: "rating", title: "x", required: false, scale: { levels: [] } };
  expect(errors({ questions: [rating, rating], indicators: [{ ...INDICATOR, question: "x" }] })).toEqual([
    "/questions/1/id repeated",
    "/questions/0/scale/levels too_few",
    "/questions/1/scale/levels too_few",
    "/indicators/0/question unknown_question",
  ]);
});
