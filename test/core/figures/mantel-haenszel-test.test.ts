import fc from "fast-check";
import { expect, test } from "vitest";
import { mantelHaenszelTest } from "../../../src/core/figures/mantel-haenszel-test.ts";
import { countsOf, drawnPair } from "./drawn-counts.ts";
import vectors from "./mantel-haenszel-vectors.json" with { type: "json" };

const NOTHING = countsOf([0, 0]);

test.each(vectors.cases)("mantelHaenszelTest() agrees with $source", (vector) => {
  const strata = vector.strata.map((row) => ({ later: countsOf(row), earlier: countsOf(row.slice(2)) }));
  const found = mantelHaenszelTest(strata);
  expect(Math.abs((found?.chiSquare ?? Number.NaN) - vector.chiSquare)).toBeLessThan(vectors.tolerance);
  expect(Math.abs((found?.p ?? Number.NaN) - vector.p)).toBeLessThan(vectors.tolerance);
  expect(Math.sign(found?.z ?? 0)).toBe(vector.oddsRatio > 1 ? 1 : -1);
});

test("mantelHaenszelTest() gives none when no stratum has both sides, and passes over those that do not", () => {
  expect(mantelHaenszelTest([])).toBeNull();
  expect(mantelHaenszelTest([{ later: countsOf([3, 4]), earlier: NOTHING }])).toBeNull();
  const pair = { later: countsOf([30, 40]), earlier: countsOf([15, 40]) };
  const alone = mantelHaenszelTest([pair]);
  expect(mantelHaenszelTest([{ later: NOTHING, earlier: countsOf([9, 9]) }, pair])).toEqual(alone);
});

test("mantelHaenszelTest() finds nothing when the answers of every stratum agree", () => {
  const all = { later: countsOf([8, 8]), earlier: countsOf([5, 5]) };
  const none = { later: countsOf([0, 8]), earlier: countsOf([0, 5]) };
  expect(mantelHaenszelTest([all, none])).toEqual({ z: 0, chiSquare: 0, p: 1 });
  expect(mantelHaenszelTest([{ later: countsOf([1, 1]), earlier: countsOf([1, 1]) }])?.p).toBe(1);
});

test("mantelHaenszelTest() turns with the order of the years, and is not swayed by the mix of months", () => {
  fc.assert(
    fc.property(fc.array(drawnPair(0, 200), { minLength: 1, maxLength: 12 }), (strata) => {
      const found = mantelHaenszelTest(strata);
      const turned = mantelHaenszelTest(strata.map(({ later, earlier }) => ({ later: earlier, earlier: later })));
      expect(turned?.z ?? 0).toBeCloseTo(-(found?.z ?? 0), 8);
    }),
  );
  const winter = { later: countsOf([60, 100]), earlier: countsOf([6, 10]) };
  const summer = { later: countsOf([9, 10]), earlier: countsOf([90, 100]) };
  expect(mantelHaenszelTest([winter, summer])?.z).toBeCloseTo(0, 10);
});
