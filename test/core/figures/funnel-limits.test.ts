import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { funnelLimits } from "../../../src/core/figures/funnel-limits.ts";
import vectors from "./funnel-vectors.json" with { type: "json" };

test.each(vectors.cases)("funnelLimits() around $centre at n = $valid, level $level, are those of R", (vector) => {
  const found = funnelLimits(vector.centre, vector.valid, vector.level);
  expect(Math.abs((found?.low ?? Number.NaN) - vector.low)).toBeLessThan(vectors.tolerance);
  expect(Math.abs((found?.high ?? Number.NaN) - vector.high)).toBeLessThan(vectors.tolerance);
});

test("funnelLimits() gives none without answers and never calls 22 of 22 outside 98%", () => {
  expect(funnelLimits(0.5, 0, 0.95)).toBeNull();
  expect(funnelLimits(0.98, 22, 0.95)?.high).toBe(1);
  expect(funnelLimits(0.02, 22, 0.95)?.low).toBe(0);
});

test.each([0, 1])("funnelLimits() around %d hold it and leave out every other count", (centre) => {
  const found = funnelLimits(centre, 30, 0.95);
  expect(found?.[centre === 0 ? "low" : "high"]).toBe(centre);
  expect(found?.high === 1 || (found?.high ?? 1) < 1 / 30).toBe(true);
  expect(found?.low === 0 || (found?.low ?? 0) > 29 / 30).toBe(true);
});

test("funnelLimits() leave out just the counts whose tail is at most half of 5%, and mirror", () => {
  const centres = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(centres, fc.integer({ min: 1, max: 200 }), (centre, valid) => {
      const found = funnelLimits(centre, valid, 0.95);
      const mirrored = funnelLimits(1 - centre, valid, 0.95);
      if (!found || !mirrored) {
        throw new Error("no limits");
      }
      expect(mirrored.low).toBeCloseTo(1 - found.high, 6);
      for (let count = 0; count <= valid; count++) {
        const tail = binomialCdf(count, valid, centre);
        if (Math.abs(tail - 0.025) > 1e-9 && Math.abs(count / valid - centre) > 1e-9) {
          expect(count / valid < found.low).toBe(tail < 0.025);
        }
      }
    }),
  );
});

test("funnelLimits() widen by √φ for φ above 1, never narrow, and stay in [0, 1]", () => {
  const plain = funnelLimits(0.8, 500, 0.95);
  const wide = funnelLimits(0.8, 500, 0.95, 4);
  expect(0.8 - (wide?.low ?? 0)).toBeCloseTo(2 * (0.8 - (plain?.low ?? 0)), 12);
  expect(funnelLimits(0.8, 500, 0.95, 0.3)).toEqual(plain);
  expect(funnelLimits(0.8, 10, 0.998, 90)).toEqual({ low: 0, high: 1 });
});
