import fc from "fast-check";
import { expect, test } from "vitest";
import { cronbachAlpha } from "../../../src/core/figures/cronbach-alpha.ts";
import vectors from "./cronbach-vectors.json" with { type: "json" };

test.each(vectors)("cronbachAlpha() is the known $alpha", ({ rows, alpha }) => {
  expect(cronbachAlpha(rows)).toBeCloseTo(alpha, 10);
});

test("cronbachAlpha() leaves out rows with a missing value", () => {
  const rows = vectors[0]?.rows ?? [];
  expect(cronbachAlpha([[5, null, 1], ...rows])).toBe(cronbachAlpha(rows));
});

test("cronbachAlpha() gives none for one item, one row, uneven rows or totals that do not vary", () => {
  expect(cronbachAlpha([])).toBeNull();
  expect(cronbachAlpha([[1], [2], [3]])).toBeNull();
  expect(cronbachAlpha([[1, 2]])).toBeNull();
  expect(cronbachAlpha([[1, 2], [3]])).toBeNull();
  expect(
    cronbachAlpha([
      [1, 5],
      [5, 1],
    ]),
  ).toBeNull();
  expect(
    cronbachAlpha([
      [0.1, 0.2, 0.3],
      [0.3, 0.2, 0.1],
      [0.2, 0.1, 0.3],
    ]),
  ).toBeNull();
});

test("cronbachAlpha() is at most 1, reached by items that agree", () => {
  const value = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 20 }), (rows) => {
      expect(cronbachAlpha(rows) ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      const agreeing = cronbachAlpha(rows.map(([first]) => [first, first, first]));
      expect(agreeing ?? 1).toBeCloseTo(1, 10);
    }),
  );
});
