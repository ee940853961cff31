import fc from "fast-check";
import { expect, test } from "vitest";
import { twoProportionTest } from "../../../src/core/figures/two-proportion-test.ts";
import { countsOf, drawnPair } from "./drawn-counts.ts";
import vectors from "./two-proportion-vectors.json" with { type: "json" };

test.each(vectors.cases)("twoProportionTest() of $later and $earlier is the published χ²", (vector) => {
  const found = twoProportionTest(countsOf(vector.later), countsOf(vector.earlier));
  expect(Math.abs((found?.chiSquare ?? Number.NaN) - vector.chiSquare)).toBeLessThan(vectors.tolerance);
  expect(Math.abs((found?.p ?? Number.NaN) - vector.p)).toBeLessThan(vectors.tolerance);
});

test("twoProportionTest() gives none when a side has no answers", () => {
  expect(twoProportionTest(countsOf([0, 0]), countsOf([1, 2]))).toBeNull();
  expect(twoProportionTest(countsOf([1, 2]), countsOf([0, 0]))).toBeNull();
});

test("twoProportionTest() finds nothing when all answers of both sides agree", () => {
  expect(twoProportionTest(countsOf([0, 5]), countsOf([0, 9]))).toEqual({ z: 0, chiSquare: 0, p: 1 });
  expect(twoProportionTest(countsOf([5, 5]), countsOf([9, 9]))).toEqual({ z: 0, chiSquare: 0, p: 1 });
});

test("twoProportionTest() tells the direction, and turns with the order", () => {
  fc.assert(
    fc.property(drawnPair(1, 5000), ({ later, earlier }) => {
      const found = twoProportionTest(later, earlier);
      const turned = twoProportionTest(earlier, later);
      if (!found || !turned) {
        throw new Error("no test");
      }
      expect(Math.sign(found.z)).toBe(Math.sign(later.favourable / later.valid - earlier.favourable / earlier.valid));
      expect(turned.z).toBeCloseTo(-found.z, 10);
      expect(found.p).toBeGreaterThanOrEqual(0);
      expect(found.p).toBeLessThanOrEqual(1);
    }),
  );
});
