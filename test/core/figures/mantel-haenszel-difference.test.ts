import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { mantelHaenszelDifference } from "../../../src/core/figures/mantel-haenszel-difference.ts";
import { newcombeInterval } from "../../../src/core/figures/newcombe-interval.ts";
import { countsOf, drawnPair } from "./drawn-counts.ts";
import vectors from "./mantel-haenszel-vectors.json" with { type: "json" };

test("mantelHaenszelDifference() agrees with the published difference and Sato's interval", () => {
  const { strata, difference, low, high, tolerance, differenceTolerance } = vectors.difference;
  const found = mantelHaenszelDifference(
    strata.map((row) => ({ later: countsOf(row), earlier: countsOf(row.slice(2)) })),
  );
  expect(Math.abs((found?.difference ?? Number.NaN) - difference)).toBeLessThan(differenceTolerance);
  expect(Math.abs((found?.low ?? Number.NaN) - low)).toBeLessThan(tolerance);
  expect(Math.abs((found?.high ?? Number.NaN) - high)).toBeLessThan(tolerance);
  expect(found?.verdict).toBe("higher");
});

test("mantelHaenszelDifference() gives none when no stratum has both sides", () => {
  expect(mantelHaenszelDifference([])).toBeNull();
  expect(mantelHaenszelDifference([{ later: countsOf([3, 4]), earlier: countsOf([0, 0]) }])).toBeNull();
});

test("mantelHaenszelDifference() keeps width where every side is all or nothing, by Newcombe in one stratum", () => {
  const pair = { later: countsOf([12, 12]), earlier: countsOf([0, 12]) };
  const interval = newcombeInterval(pair.later, pair.earlier, Z95);
  const found = mantelHaenszelDifference([pair]);
  expect(found).toMatchObject({ difference: 1, high: 1, standardError: 0, verdict: "higher" });
  expect(found?.low).toBeCloseTo(interval?.low ?? Number.NaN, 12);
  const still = { later: countsOf([12, 12]), earlier: countsOf([20, 20]) };
  expect(mantelHaenszelDifference([still, still])?.low).toBeLessThan(-0.05);
  expect(mantelHaenszelDifference([still, still])?.verdict).toBe("indistinct");
});

test("mantelHaenszelDifference() holds the difference within [−1, 1] and changes sign with the order", () => {
  fc.assert(
    fc.property(fc.array(drawnPair(1, 200), { minLength: 1, maxLength: 12 }), (strata) => {
      const found = mantelHaenszelDifference(strata);
      const turned = mantelHaenszelDifference(strata.map(({ later, earlier }) => ({ later: earlier, earlier: later })));
      if (!found || !turned) {
        throw new Error("no difference");
      }
      expect(found.low).toBeGreaterThanOrEqual(-1);
      expect(found.high).toBeLessThanOrEqual(1);
      expect(found.low).toBeLessThanOrEqual(found.difference + 1e-12);
      expect(found.high).toBeGreaterThanOrEqual(found.difference - 1e-12);
      expect(found.high - found.low).toBeGreaterThan(0);
      expect(turned.difference).toBeCloseTo(-found.difference, 10);
      expect(turned.low).toBeCloseTo(-found.high, 6);
    }),
  );
});
