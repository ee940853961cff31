import fc from "fast-check";
import { expect, test } from "vitest";
import { compositeScore } from "../../../src/core/figures/composite-score.ts";
import vectors from "./composite-vectors.json" with { type: "json" };

const KEYS = ["response", "resolution", "satisfaction"];

function mapOf<Value>(values: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(values.map((value, index) => [KEYS[index] ?? `${index}`, value]));
}

function scoreOf(values: readonly (number | null)[], weights: readonly number[]) {
  const result = compositeScore(mapOf(values), mapOf(weights));
  return result.ok ? result.value : result.refusal;
}

test.each(vectors)("compositeScore() of $source is $score", ({ values, weights, score }) => {
  expect(scoreOf(values, weights)).toBeCloseTo(score, 10);
});

test("compositeScore() is not computable when a value is missing, and never spreads its weight", () => {
  expect(scoreOf([1, null, 0.74], [0.3, 0.35, 0.35])).toBeNull();
  expect(scoreOf([1, 0.52], [0.3, 0.35, 0.35])).toBeNull();
  expect(compositeScore(new Map([["other", 1]]), new Map([["constructor", 1]]))).toEqual({ ok: true, value: null });
});

test("compositeScore() refuses weights that do not add up to 1, and values that are no shares", () => {
  expect(scoreOf([1, 1, 1], [0.3, 0.3, 0.3])).toMatchObject({ reason: "weights_do_not_sum" });
  expect(scoreOf([], [])).toEqual({ reason: "weights_do_not_sum", sum: 0 });
  expect(scoreOf([1, 1], [1.5, -0.5])).toEqual({ reason: "bad_weight", part: "resolution" });
  expect(scoreOf([1, 1], [1, Number.NaN])).toEqual({ reason: "bad_weight", part: "resolution" });
  expect(scoreOf([74, 1], [0.5, 0.5])).toEqual({ reason: "value_out_of_range", part: "response" });
  expect(scoreOf([Number.NaN, 1], [0.5, 0.5])).toEqual({ reason: "value_out_of_range", part: "response" });
});

test("compositeScore() does not count values without a weight, and reaches exactly 100 and 0", () => {
  const values = new Map(Object.entries({ response: 1, other: 0 }));
  expect(compositeScore(values, new Map([["response", 1]]))).toEqual({ ok: true, value: 100 });
  expect(scoreOf([1, 1, 1], [0.1, 0.2, 0.7])).toBe(100);
  expect(scoreOf([0, 0, 0], [0.1, 0.2, 0.7])).toBe(0);
});

test("compositeScore() lies between the lowest and the highest of its values", () => {
  const parts = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 50 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(parts, (drawn) => {
      const total = drawn.reduce((sum, [, weight]) => sum + weight, 0);
      const values = drawn.map(([value]) => value);
      const score = scoreOf(
        values,
        drawn.map(([, weight]) => weight / total),
      );
      expect(score).toBeGreaterThanOrEqual(100 * Math.min(...values) - 1e-6);
      expect(score).toBeLessThanOrEqual(100 * Math.max(...values) + 1e-6);
    }),
  );
});
