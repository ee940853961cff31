import { expect, test } from "vitest";
import type { IndicatorCounts } from "../../../src/core/figures/counts.ts";
import { figureOf } from "../../../src/core/figures/figure.ts";
import npsVectors from "./nps-vectors.json" with { type: "json" };
import shareVectors from "./share-vectors.json" with { type: "json" };

const NOTHING: IndicatorCounts = { favourable: 0, valid: 0, responses: 0, levels: {}, sum: 0, sumOfSquares: 0 };

test("figureOf() gives the official share of the five levels, and not the mean or the top two", () => {
  for (const { counts, official, mean } of shareVectors) {
    const valid = counts["5"] + counts["4"] + counts["3"] + counts["2"] + counts["1"];
    const favourable = counts["5"] + counts["4"] + counts["3"];
    const entries = Object.entries(counts);
    const sum = entries.reduce((total, [level, count]) => total + Number(level) * count, 0);
    const sumOfSquares = entries.reduce((total, [level, count]) => total + Number(level) ** 2 * count, 0);
    const cell: IndicatorCounts = { favourable, valid, responses: valid, levels: counts, sum, sumOfSquares };
    expect(figureOf("share", cell)).toMatchObject({ value: official, favourable, valid });
    expect(figureOf("mean", cell)).toMatchObject({ value: mean, favourable: null, valid });
  }
});

test("figureOf() gives a share its Wilson interval, in the same way for accuracy", () => {
  const cell = { ...NOTHING, favourable: 98, valid: 100 };
  const figure = figureOf("share", cell);
  expect(figure?.low).toBeCloseTo(0.929988, 6);
  expect(figure?.high).toBeCloseTo(0.994498, 6);
  expect(figureOf("accuracy", cell)).toEqual(figure);
});

test.each(npsVectors)("figureOf() gives a net promoter score in points ± z·standard error", (vector) => {
  const levels = { "10": vector.promoters, "7": vector.passives, "6": vector.detractors };
  const figure = figureOf("nps", { ...NOTHING, valid: 100, levels });
  expect(figure?.value).toBeCloseTo(vector.score, 10);
  expect(figure?.high).toBeCloseTo(vector.score + 1.959964 * vector.se, 4);
  expect(figure?.low).toBeCloseTo(vector.score - 1.959964 * vector.se, 4);
  expect(figure?.favourable).toBeNull();
});

test.each(["share", "mean", "nps", "accuracy"] as const)("figureOf() gives no %s without answers", (kind) => {
  expect(figureOf(kind, NOTHING)).toBeNull();
});

test("figureOf() gives no mean or score of a single answer, which shows no spread", () => {
  const one = { favourable: 1, valid: 1, responses: 1, levels: { "9": 1 }, sum: 9, sumOfSquares: 81 };
  expect(figureOf("mean", one)).toBeNull();
  expect(figureOf("nps", one)).toBeNull();
  expect(figureOf("share", one)?.value).toBe(1);
});
