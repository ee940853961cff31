import { expect, test } from "vitest";
import { indicatorQuestion, isOverUnits } from "../../../src/core/surveys/indicator-question.ts";
import { questionOf, SAMPLE } from "../../support/sample-definition.ts";

test("indicatorQuestion() finds a question, a matrix over units and a row of a plain matrix", () => {
  expect(indicatorQuestion(SAMPLE, { question: "overall" })).toEqual({ question: questionOf("overall"), row: null });
  expect(indicatorQuestion(SAMPLE, { question: "bodies" })).toEqual({ question: questionOf("bodies"), row: null });
  expect(indicatorQuestion(SAMPLE, { question: "places.hall" })).toEqual({
    question: questionOf("places"),
    row: { value: "hall", label: "大厅" },
  });
});

test.each([
  "",
  "nothing",
  "overall.reasons",
  "places",
  "places.roof",
  "places.hall.x",
  "bodies.north",
  "solved.",
])("indicatorQuestion() finds nothing at %j", (question) => {
  expect(indicatorQuestion(SAMPLE, { question })).toBeNull();
});

test("isOverUnits() tells a matrix whose rows are units", () => {
  const isOver = (id: string) => {
    const question = questionOf(id);
    return question.type === "matrix" && isOverUnits(question);
  };
  expect([isOver("places"), isOver("bodies")]).toEqual([false, true]);
});
