import fc from "fast-check";
import { expect, test } from "vitest";
import { changeBetween, verdictOf } from "../../../src/core/figures/change.ts";
import type { IndicatorCounts } from "../../../src/core/figures/counts.ts";

const NOTHING: IndicatorCounts = { favourable: 0, valid: 0, responses: 0, levels: {}, sum: 0, sumOfSquares: 0 };
const share = (favourable: number, valid: number): IndicatorCounts => ({ ...NOTHING, favourable, valid });

test("changeBetween() cannot tell 74 from 82 of 100 answers each", () => {
  const change = changeBetween("share", share(74, 100), share(82, 100));
  expect(change?.difference).toBeCloseTo(0.08, 12);
  expect(change?.low).toBeCloseTo(-0.035244, 6);
  expect(change?.high).toBeCloseTo(0.192917, 6);
  expect(change?.verdict).toBe("indistinct");
});

test("changeBetween() tells 52 → 67 and the way back, also of accuracy", () => {
  expect(changeBetween("share", share(52, 100), share(67, 100))?.verdict).toBe("higher");
  expect(changeBetween("accuracy", share(67, 100), share(52, 100))?.verdict).toBe("lower");
});

test("changeBetween() of means takes both standard errors", () => {
  const first = { ...NOTHING, valid: 8, sum: 40, sumOfSquares: 232 };
  const last = { ...NOTHING, valid: 8, sum: 56, sumOfSquares: 424 };
  const change = changeBetween("mean", first, last);
  expect(change?.difference).toBe(2);
  expect(change?.high).toBeCloseTo(2 + 1.959964 * Math.sqrt(2 * (32 / 7 / 8)), 6);
  expect(change?.verdict).toBe("indistinct");
});

test("changeBetween() of scores is in points", () => {
  const first = { ...NOTHING, valid: 100, levels: { "10": 50, "7": 30, "0": 20 } };
  const last = { ...NOTHING, valid: 100, levels: { "10": 80, "7": 15, "0": 5 } };
  const change = changeBetween("nps", first, last);
  expect(change?.difference).toBeCloseTo(45, 10);
  expect(change?.verdict).toBe("higher");
});

test.each([
  "share",
  "mean",
  "nps",
  "accuracy",
] as const)("changeBetween() of %s needs answers on both sides", (kind) => {
  const some = { favourable: 6, valid: 10, responses: 10, levels: { "9": 9, "5": 1 }, sum: 86, sumOfSquares: 754 };
  expect(changeBetween(kind, NOTHING, some)).toBeNull();
  expect(changeBetween(kind, some, NOTHING)).toBeNull();
  expect(changeBetween(kind, some, some)?.verdict).toBe("indistinct");
});

test("verdictOf() calls an interval that touches 0 indistinct", () => {
  expect(verdictOf({ low: 0, high: 0.2 })).toBe("indistinct");
  expect(verdictOf({ low: -0.2, high: 0 })).toBe("indistinct");
  expect(verdictOf({ low: 0.001, high: 0.2 })).toBe("higher");
  expect(verdictOf({ low: -0.2, high: -0.001 })).toBe("lower");
});

test("changeBetween() turns round when time does", () => {
  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((valid) => fc.integer({ min: 0, max: valid }).map((favourable) => share(favourable, valid)));
  const turned = { higher: "lower", lower: "higher", indistinct: "indistinct" } as const;
  fc.assert(
    fc.property(counts, counts, (first, last) => {
      const there = changeBetween("share", first, last);
      const back = changeBetween("share", last, first);
      expect(back?.difference).toBeCloseTo(-(there?.difference ?? Number.NaN), 12);
      expect(back?.verdict).toBe(there && turned[there.verdict]);
    }),
  );
});

test("changeBetween() says nothing of two scores without spread, and holds one of them against the other's", () => {
  const of = (valid: number, sum: number, sumOfSquares: number) => ({
    ...{ favourable: 0, valid, responses: valid, levels: {}, sum, sumOfSquares },
  });
  expect(changeBetween("mean", of(24, 96, 384), of(24, 120, 600))).toBeNull();
  expect(changeBetween("mean", of(24, 96, 400), of(24, 120, 600))).toMatchObject({ difference: 1, verdict: "higher" });
});
