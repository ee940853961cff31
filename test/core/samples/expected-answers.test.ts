import { expect, test } from "vitest";
import { expectedAnswers } from "../../../src/core/samples/expected-answers.ts";

test("expectedAnswers() goes by a unit's own months, else by heads at the others' rate, else says nothing", () => {
  const units = [
    { code: "own", population: 1000, monthlyAnswers: [20, 40] },
    { code: "heads", population: 500, monthlyAnswers: [] },
    { code: "neither", population: null, monthlyAnswers: [] },
  ];
  expect(expectedAnswers(units, 2)).toEqual([
    { code: "own", expected: 60 },
    { code: "heads", expected: 30 },
    { code: "neither", expected: null },
  ]);
});

test("expectedAnswers() says nothing of units by heads while no unit has both, and nothing of none", () => {
  expect(expectedAnswers([{ code: "a", population: 500, monthlyAnswers: [] }], 1)).toEqual([
    { code: "a", expected: null },
  ]);
  expect(expectedAnswers([], 1)).toEqual([]);
});
