import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { twoSidedP } from "../../../src/core/figures/two-sided-p.ts";

test("twoSidedP() is 0.05 at ±1.96 and 1 at 0", () => {
  expect(twoSidedP(Z95)).toBeCloseTo(0.05, 14);
  expect(twoSidedP(-Z95)).toBeCloseTo(0.05, 14);
  expect(twoSidedP(0)).toBe(1);
});

test.each([0.1, 1, 2.5, 3.7])("twoSidedP(%d) is that of χ² with one degree of freedom", (z) => {
  expect(twoSidedP(z)).toBeCloseTo(1 - chiSquareCdf(z ** 2, 1), 13);
});

test("twoSidedP() keeps the far tail, where 1 − F would be 0", () => {
  expect(twoSidedP(10) / 1.523970604832105e-23).toBeCloseTo(1, 10);
});
