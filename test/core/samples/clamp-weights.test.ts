import fc from "fast-check";
import { expect, test } from "vitest";
import { clampWeights } from "../../../src/core/samples/clamp-weights.ts";

test("clampWeights() moves weights beyond a bound to it and counts who stands there", () => {
  // The mean is 4: bounds 2 and 8.
  expect(clampWeights([1, 2, 3, 4, 10, 4], { low: 0.5, high: 2 })).toEqual({ weights: [2, 2, 3, 4, 8, 4], trimmed: 3 });
});

test("clampWeights() leaves weights of 0, and no weights, as they are", () => {
  expect(clampWeights([0, 6, 6], { low: 0.5, high: 2 })).toEqual({ weights: [0, 6, 6], trimmed: 0 });
  expect(clampWeights([0, 0], { low: 0.5, high: 2 })).toEqual({ weights: [0, 0], trimmed: 0 });
  expect(clampWeights([], { low: 0.5, high: 2 })).toEqual({ weights: [], trimmed: 0 });
});

test("clampWeights() keeps the order of the weights", () => {
  const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      weights,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 9, noNaN: true }),
      (drawn, low, high) => {
        const sorted = drawn.sort((a, b) => a - b);
        const { weights: clamped } = clampWeights(sorted, { low, high });
        expect([...clamped].sort((a, b) => a - b)).toEqual(clamped);
      },
    ),
  );
});
