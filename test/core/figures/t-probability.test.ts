import fc from "fast-check";
import { expect, test } from "vitest";
import { tProbability } from "../../../src/core/figures/t-probability.ts";

// Closed forms: one degree of freedom is Cauchy's, two is 1 − t/√(2 + t²).
test.each([
  [1, 1, 0.5],
  [-1, 1, 0.5],
  [12.706204736174694, 1, 0.05],
  [3, 2, 1 - 3 / Math.sqrt(11)],
  [1.9720790337785026, 197, 0.05],
])("tProbability() of t = %d with %d degrees of freedom is %d", (t, df, probability) => {
  expect(tProbability(t, df)).toBeCloseTo(probability, 11);
});

test("tProbability() is 1 at 0, 0 far out and nothing for numbers that are none", () => {
  expect(tProbability(0, 3)).toBe(1);
  expect(tProbability(1e9, 500)).toBe(0);
  expect(tProbability(Number.NaN, 3)).toBeNull();
  expect(tProbability(Number.POSITIVE_INFINITY, 3)).toBeNull();
  expect(tProbability(1, 0)).toBeNull();
});

test("tProbability() lies in [0, 1] and falls with distance", () => {
  const t = fc.double({ min: 0, max: 50, noNaN: true });
  const degreesOfFreedom = fc.double({ min: 0.6, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(t, degreesOfFreedom, (near, df) => {
      const probability = tProbability(near, df) ?? -1;
      const farther = tProbability(near + 0.5, df) ?? -1;
      expect(probability).toBeLessThanOrEqual(1);
      expect(farther).toBeGreaterThanOrEqual(0);
      expect(farther).toBeLessThanOrEqual(probability);
    }),
  );
});
