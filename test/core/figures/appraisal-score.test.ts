import { expect, test } from "vitest";
import { type AppraisedClass, appraisalScore } from "../../../src/core/figures/appraisal-score.ts";
import vectors from "./appraisal-vectors.json" with { type: "json" };

const NAMES = ["residents", "staff", "deputies"];

function classesOf(scores: readonly (number | null)[], persons: readonly number[] = [30, 30, 30]): AppraisedClass[] {
  return scores.map((score, index) => ({
    respondentClass: NAMES[index] ?? "",
    weight: vectors.across.weights[index] ?? 0,
    score,
    persons: persons[index] ?? 0,
  }));
}

function scoreOf(classes: readonly AppraisedClass[], personsMin?: number) {
  const result = appraisalScore(classes, personsMin);
  return result.ok ? result.value : result.refusal;
}

test("appraisalScore() weights the classes as published", () => {
  const result = appraisalScore(classesOf(vectors.across.scores));
  expect(result.ok && result.value.score).toBeCloseTo(vectors.across.score, 10);
  expect(result.ok && result.value.missing).toEqual([]);
});

test("appraisalScore() is not computable with an empty class, and names it", () => {
  expect(scoreOf(classesOf([92, null, 75.5]))).toEqual({ score: null, missing: ["staff"] });
  expect(scoreOf(classesOf([92, Number.NaN, 75.5]))).toEqual({ score: null, missing: ["staff"] });
});

test("appraisalScore() is not computable with a class of nine persons, is with ten, and tells empty and small alike", () => {
  expect(scoreOf(classesOf([92, 88, 75.5], [30, 9, 30]))).toEqual({ score: null, missing: ["staff"] });
  expect(scoreOf(classesOf([92, 88, 75.5], [30, 10, 30]))).toMatchObject({ missing: [] });
  expect(scoreOf(classesOf([92, null, 75.5], [30, 0, 3]))).toEqual({ score: null, missing: ["staff", "deputies"] });
  expect(scoreOf(classesOf([92, 88, 75.5], [30, 30, Number.NaN]))).toEqual({ score: null, missing: ["deputies"] });
});

test("appraisalScore() lets the limit be raised, never lowered", () => {
  expect(scoreOf(classesOf([92, 88, 75.5], [30, 9, 30]), 1)).toEqual({ score: null, missing: ["staff"] });
  expect(scoreOf(classesOf([92, 88, 75.5], [30, 19, 30]), 20)).toEqual({ score: null, missing: ["staff"] });
});

test("appraisalScore() refuses weights that do not add up, also of no class at all", () => {
  expect(scoreOf(classesOf([92, 88]))).toEqual({ reason: "weights_do_not_sum", sum: 0.7 });
  expect(scoreOf([])).toEqual({ reason: "weights_do_not_sum", sum: 0 });
});
