import { expect, test } from "vitest";
import { clopperPearsonInterval } from "../../../src/core/figures/clopper-pearson-interval.ts";
import type { IndicatorCounts } from "../../../src/core/figures/counts.ts";
import { figureOf } from "../../../src/core/figures/figure.ts";
import { jointInterval } from "../../../src/core/figures/joint-interval.ts";

const NOTHING: IndicatorCounts = { favourable: 0, valid: 0, responses: 0, levels: {}, sum: 0, sumOfSquares: 0 };
const GRADES = { ...NOTHING, valid: 8, sum: 40, sumOfSquares: 232 };

test("jointInterval() of one unit is its plain 95% interval", () => {
  const cell = { ...NOTHING, favourable: 82, valid: 100 };
  expect(jointInterval("share", cell, 1)).toEqual(clopperPearsonInterval(82, 100, 0.95));
  const figure = figureOf("mean", GRADES);
  expect(jointInterval("mean", GRADES, 1)?.low).toBeCloseTo(figure?.low ?? Number.NaN, 10);
});

test("jointInterval() widens with the number of units, by the Šidák quantile", () => {
  const standardError = Math.sqrt(32 / 7 / 8);
  expect(jointInterval("mean", GRADES, 14)?.high).toBeCloseTo(5 + 2.906317 * standardError, 5);
  const cell = { ...NOTHING, favourable: 22, valid: 22 };
  const low = (unitCount: number) => jointInterval("share", cell, unitCount)?.low ?? Number.NaN;
  expect(low(14)).toBeLessThan(low(2));
  expect(jointInterval("accuracy", cell, 14)?.high).toBe(1);
});

test("jointInterval() gives none for a score without spread", () => {
  expect(jointInterval("mean", { ...NOTHING, valid: 24, sum: 120, sumOfSquares: 600 }, 3)).toBeNull();
  expect(jointInterval("nps", { ...NOTHING, valid: 24, levels: { "10": 24 } }, 3)).toBeNull();
  expect(jointInterval("mean", { ...NOTHING, valid: 24, sum: 119, sumOfSquares: 591 }, 3)).not.toBeNull();
});

test("jointInterval() of a net promoter score is in points", () => {
  const cell = { ...NOTHING, valid: 100, levels: { "10": 50, "7": 30, "0": 20 } };
  expect(jointInterval("nps", cell, 14)?.low).toBeCloseTo(30 - 2.906317 * 7.81025, 3);
});

test.each([
  "share",
  "mean",
  "nps",
  "accuracy",
] as const)("jointInterval() gives none for a %s without answers", (kind) => {
  expect(jointInterval(kind, NOTHING, 3)).toBeNull();
});
