import { expect, test } from "vitest";
import { valuesOf } from "../../../src/core/surveys/question-values.ts";
import { questionOf } from "../../support/sample-definition.ts";

test("valuesOf() gives the options of a choice with what is valid and correct", () => {
  expect(valuesOf(questionOf("solved"))).toEqual([
    { value: "yes", label: "是", valid: true, correct: true },
    { value: "no", label: "否", valid: true, correct: false },
    { value: "na", label: "不清楚", valid: false, correct: false },
    { value: "else", label: "其他", valid: true, correct: false },
  ]);
});

test("valuesOf() gives the levels of a rating and of a matrix in the order of display", () => {
  expect(valuesOf(questionOf("overall")).map(({ value }) => value)).toEqual([5, 4, 3, 2, 1]);
  expect(valuesOf(questionOf("bodies")).map(({ value, valid }) => [value, valid])).toEqual([
    [2, true],
    [1, true],
    [0, false],
  ]);
});

test("valuesOf() gives nothing for what has no fixed values", () => {
  expect(["minutes", "visited", "hint", "comment"].flatMap((id) => valuesOf(questionOf(id)))).toEqual([]);
});
