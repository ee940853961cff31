import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import vectors from "./wilson-vectors.json" with { type: "json" };

test.each(vectors.cases)("wilsonInterval() agrees with the published bounds of $x/$n", ({ x, n, low, high }) => {
  const interval = wilsonInterval(x, n, Z95);
  expect(Math.abs((interval?.low ?? Number.NaN) - low)).toBeLessThan(vectors.tolerance);
  expect(Math.abs((interval?.high ?? Number.NaN) - high)).toBeLessThan(vectors.tolerance);
});

test("wilsonInterval() keeps 0/n at exactly 0 and n/n at exactly 1", () => {
  expect(wilsonInterval(0, 7, Z95)?.low).toBe(0);
  expect(wilsonInterval(7, 7, Z95)?.high).toBe(1);
});

test("wilsonInterval() gives no interval without answers", () => {
  expect(wilsonInterval(0, 0, Z95)).toBeNull();
});

test("wilsonInterval() holds the share, stays in [0, 1] and mirrors the adverse share", () => {
  const counts = fc
    .integer({ min: 1, max: 2_000_000 })
    .chain((valid) => fc.tuple(fc.integer({ min: 0, max: valid }), fc.constant(valid)));
  fc.assert(
    fc.property(counts, ([favourable, valid]) => {
      const interval = wilsonInterval(favourable, valid, Z95);
      const mirrored = wilsonInterval(valid - favourable, valid, Z95);
      if (!interval || !mirrored) {
        throw new Error("no interval");
      }
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.low).toBeLessThanOrEqual(favourable / valid);
      expect(interval.high).toBeGreaterThanOrEqual(favourable / valid);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(mirrored.low).toBeCloseTo(1 - interval.high, 12);
    }),
  );
});
