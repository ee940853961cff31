import fc from "fast-check";
import { expect, test } from "vitest";
import { compositeFigure } from "../../../src/core/figures/composite-figure.ts";
import type { IndicatorCounts } from "../../../src/core/figures/counts.ts";
import { jointInterval } from "../../../src/core/figures/joint-interval.ts";

const counts = (favourable: number, valid: number): IndicatorCounts => ({
  ...{ favourable, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 },
});
const PARTS = [
  { indicator: "response", weight: 0.3, points: null },
  { indicator: "resolution", weight: 0.35, points: null },
  { indicator: "satisfaction", weight: 0.35, points: null },
];
const unitOf = (...shares: readonly number[]) =>
  new Map(PARTS.map(({ indicator }, index) => [indicator, counts(shares[index] ?? 0, 100)]));

function told(result: ReturnType<typeof compositeFigure>) {
  if (!result.ok) {
    throw new Error(result.refusal.reason);
  }
  return result.value;
}

test("compositeFigure() scores the published 100, 52 and 74% at 30/35/35 as 74.1", () => {
  const figure = told(compositeFigure(PARTS, unitOf(100, 52, 74), 1));
  expect(figure.score).toBeCloseTo(74.1, 10);
  expect(figure.missing).toEqual([]);
});

test("compositeFigure() has no score without a part, and names it", () => {
  const without = new Map([...unitOf(100, 52, 74), ["resolution", null] as const]);
  expect(told(compositeFigure(PARTS, without, 1))).toMatchObject({
    ...{ score: null, low: null, high: null, missing: ["resolution"] },
  });
});

test("compositeFigure() of one part of weight 1 has that part's own interval", () => {
  const part = [{ indicator: "satisfaction", weight: 1, points: null }];
  const figure = told(compositeFigure(part, new Map([["satisfaction", counts(74, 100)]]), 7));
  const interval = jointInterval("share", counts(74, 100), 7);
  expect(figure.low).toBeCloseTo(100 * (interval?.low ?? 0), 10);
  expect(figure.high).toBeCloseTo(100 * (interval?.high ?? 0), 10);
});

test("compositeFigure() turns a rate into points, with no points where the table does not reach", () => {
  const points = {
    kind: "linear",
    pointsMax: 25,
    rows: [
      { rate: 0.5, points: 12.5 },
      { rate: 0.875, points: 19.75 },
    ],
  } as const;
  const part = [{ indicator: "satisfaction", weight: 1, points }];
  const figure = told(compositeFigure(part, new Map([["satisfaction", counts(50, 100)]]), 1));
  expect(figure.score).toBeCloseTo(50, 10);
  expect([figure.low, figure.high]).toEqual([0, 100]);
  expect(told(compositeFigure(part, new Map([["satisfaction", counts(40, 100)]]), 1)).missing).toEqual([
    "satisfaction",
  ]);
});

test("compositeFigure() keeps the score within its interval, and the interval within 0 and 100", () => {
  const share = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 1, max: 60 }), (one, two, three, unitCount) => {
      const { score, low, high } = told(compositeFigure(PARTS, unitOf(one, two, three), unitCount));
      expect(low ?? -1).toBeGreaterThanOrEqual(-1e-9);
      expect(high ?? 101).toBeLessThanOrEqual(100);
      expect((low ?? 101) - 1e-9).toBeLessThanOrEqual(score ?? 0);
      expect((high ?? -1) + 1e-9).toBeGreaterThanOrEqual(score ?? 0);
    }),
  );
});

test("compositeFigure() refuses weights that do not add up to 1 and a table out of order", () => {
  expect(compositeFigure([{ indicator: "a", weight: 0.9, points: null }], new Map(), 1)).toMatchObject({
    refusal: { reason: "weights_do_not_sum" },
  });
  const points = {
    kind: "steps",
    pointsMax: 5,
    rows: [
      { rate: 0.9, points: 5 },
      { rate: 0.5, points: 1 },
    ],
  } as const;
  expect(compositeFigure([{ indicator: "a", weight: 1, points }], new Map(), 1)).toMatchObject({
    refusal: { reason: "bad_score_table", row: 1 },
  });
});
