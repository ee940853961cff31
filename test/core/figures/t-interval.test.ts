import { expect, test } from "vitest";
import { tInterval } from "../../../src/core/figures/t-interval.ts";

// Two-sided 95% points of the t table.
test.each([
  [1, 12.7062047362],
  [4, 2.7764451052],
  [30, 2.0422724563],
])("tInterval() on %d degrees of freedom reaches %d errors to either side", (degreesOfFreedom, t) => {
  const { low, high } = tInterval(5, 2, degreesOfFreedom);
  expect(high).toBeCloseTo(5 + 2 * t, 8);
  expect(low).toBeCloseTo(5 - 2 * t, 8);
});

test("tInterval() without an error is the value itself, also without a degree of freedom", () => {
  expect(tInterval(0.4, 0, 0)).toEqual({ low: 0.4, high: 0.4, standardError: 0, degreesOfFreedom: 0 });
});
