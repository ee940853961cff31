import fc from "fast-check";
import { expect, test } from "vitest";
import type { IndicatorCounts } from "../../../src/core/figures/counts.ts";
import { meanScore, netPromoterScore } from "../../../src/core/figures/standard-error.ts";
import vectors from "./nps-vectors.json" with { type: "json" };

function countsOf(values: readonly number[]): IndicatorCounts {
  const levels: Record<string, number> = {};
  for (const value of values) {
    levels[String(value)] = (levels[String(value)] ?? 0) + 1;
  }
  const sum = values.reduce((total, value) => total + value, 0);
  const sumOfSquares = values.reduce((total, value) => total + value ** 2, 0);
  return { favourable: 0, valid: values.length, responses: values.length, levels, sum, sumOfSquares };
}

test.each(vectors)("netPromoterScore() of $promoters/$passives/$detractors is $score ± $se", (vector) => {
  const { promoters, passives, detractors, score, se } = vector;
  const levels = { "10": promoters - 5, "9": 5, "8": passives, "6": 4, "0": detractors - 4 };
  const valid = promoters + passives + detractors;
  const found = netPromoterScore({ favourable: 0, valid, responses: valid, levels, sum: 0, sumOfSquares: 0 });
  expect(found?.value).toBeCloseTo(score, 10);
  expect(found?.standardError).toBeCloseTo(se, 5);
});

test("meanScore() has the standard error of the textbook: s with n − 1", () => {
  const found = meanScore(countsOf([2, 4, 4, 4, 5, 5, 7, 9]));
  expect(found?.value).toBe(5);
  expect(found?.standardError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 12);
});

test("meanScore() and netPromoterScore() give nothing for fewer than two answers", () => {
  expect(meanScore(countsOf([]))).toBeNull();
  expect(meanScore(countsOf([5]))).toBeNull();
  expect(netPromoterScore(countsOf([]))).toBeNull();
  expect(netPromoterScore(countsOf([10]))).toBeNull();
});

test("meanScore() and netPromoterScore() are never NaN, also for equal values", () => {
  const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 60 });
  const equal = fc.tuple(fc.constantFrom(0.1, 3, 9.7), fc.integer({ min: 2, max: 99 }));
  fc.assert(
    fc.property(values, (drawn) => {
      expect(meanScore(countsOf(drawn))?.standardError).toBeGreaterThanOrEqual(0);
      expect(netPromoterScore(countsOf(drawn))?.standardError).toBeGreaterThanOrEqual(0);
    }),
  );
  fc.assert(
    fc.property(equal, ([value, count]) => {
      expect(meanScore(countsOf(Array.from({ length: count }, () => value)))?.standardError).toBeCloseTo(0, 6);
    }),
  );
});
