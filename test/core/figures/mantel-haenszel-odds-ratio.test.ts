import fc from "fast-check";
import { expect, test } from "vitest";
import { mantelHaenszelOddsRatio } from "../../../src/core/figures/mantel-haenszel-odds-ratio.ts";
import { countsOf, drawnPair } from "./drawn-counts.ts";
import vectors from "./mantel-haenszel-vectors.json" with { type: "json" };

test.each(vectors.cases)("mantelHaenszelOddsRatio() agrees with $source", (vector) => {
  const strata = vector.strata.map((row) => ({ later: countsOf(row), earlier: countsOf(row.slice(2)) }));
  const found = mantelHaenszelOddsRatio(strata);
  for (const key of ["oddsRatio", "low", "high"] as const) {
    expect(Math.abs((found?.[key] ?? Number.NaN) - vector[key])).toBeLessThan(vectors.tolerance);
  }
});

test("mantelHaenszelOddsRatio() gives none where it would be 0, infinite or nothing", () => {
  expect(mantelHaenszelOddsRatio([])).toBeNull();
  expect(mantelHaenszelOddsRatio([{ later: countsOf([9, 9]), earlier: countsOf([5, 9]) }])).toBeNull();
  expect(mantelHaenszelOddsRatio([{ later: countsOf([0, 9]), earlier: countsOf([5, 9]) }])).toBeNull();
  expect(mantelHaenszelOddsRatio([{ later: countsOf([9, 9]), earlier: countsOf([9, 9]) }])).toBeNull();
});

test("mantelHaenszelOddsRatio() is positive, finite, within its interval, and inverts with the order", () => {
  fc.assert(
    fc.property(fc.array(drawnPair(0, 200), { minLength: 1, maxLength: 12 }), (strata) => {
      const found = mantelHaenszelOddsRatio(strata);
      const turned = mantelHaenszelOddsRatio(strata.map(({ later, earlier }) => ({ later: earlier, earlier: later })));
      expect(found === null).toBe(turned === null);
      if (found && turned) {
        expect(found.low).toBeGreaterThan(0);
        expect(found.oddsRatio).toBeGreaterThan(found.low);
        expect(found.high).toBeGreaterThan(found.oddsRatio);
        expect(Number.isFinite(found.high)).toBe(true);
        expect(turned.oddsRatio * found.oddsRatio).toBeCloseTo(1, 8);
      }
    }),
  );
});
