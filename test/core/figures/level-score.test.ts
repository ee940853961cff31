import fc from "fast-check";
import { expect, test } from "vitest";
import { levelScore, type ScoreTable } from "../../../src/core/figures/level-score.ts";
import vectors from "./level-score-vectors.json" with { type: "json" };

const LINEAR: ScoreTable = { kind: "linear", ...vectors.table };
const STEPS: ScoreTable = { kind: "steps", ...vectors.table };

function pointsOf(rate: number | null, table: ScoreTable) {
  const result = levelScore(rate, table);
  return result.ok ? result.value : result.refusal;
}

test.each(vectors.scores)("levelScore() gives $points points for $rate, as published", ({ rate, points }) => {
  expect(pointsOf(rate, LINEAR)).toBeCloseTo(points, 2);
});

test("levelScore() in steps gives the points of the rate last reached", () => {
  expect([0.5, 0.7499, 0.75, 0.874, 0.875, 1].map((rate) => pointsOf(rate, STEPS))).toEqual([
    ...[12.5, 12.5, 13.5, 13.5, 19.75, 19.75],
  ]);
});

test("levelScore() does not guess what the table does not say", () => {
  expect([null, 0.4, 0.9, Number.NaN].map((rate) => pointsOf(rate, LINEAR))).toEqual([null, null, null, null]);
  expect([null, 0.4, 1.1, Number.NaN].map((rate) => pointsOf(rate, STEPS))).toEqual([null, null, null, null]);
});

test.each([
  ["without rows", [], 0],
  [
    "out of order",
    [
      { rate: 0.5, points: 1 },
      { rate: 0.5, points: 2 },
    ],
    1,
  ],
  ["with a rate above 1", [{ rate: 50, points: 1 }], 0],
  [
    "with more points than there are",
    [
      { rate: 0, points: 1 },
      { rate: 1, points: 21 },
    ],
    1,
  ],
  ["with points that are no number", [{ rate: 0, points: Number.NaN }], 0],
])("levelScore() refuses a table %s", (_, rows, row) => {
  expect(pointsOf(0.5, { kind: "linear", pointsMax: 20, rows })).toEqual({ reason: "bad_score_table", row });
});

test("levelScore() never falls while the rate rises, and meets every row", () => {
  const rates = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 });
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(rates, rate, rate, fc.constantFrom("linear" as const, "steps" as const), (drawn, one, other, kind) => {
      const rows = drawn.sort((a, b) => a - b).map((percent, index) => ({ rate: percent / 100, points: index }));
      const table = { kind, pointsMax: 10, rows };
      const [low, high] = [pointsOf(Math.min(one, other), table), pointsOf(Math.max(one, other), table)];
      expect(typeof low !== "number" || typeof high !== "number" || low <= high).toBe(true);
      expect(rows.map((row) => pointsOf(row.rate, table))).toEqual(rows.map(({ points }) => points));
    }),
  );
});
