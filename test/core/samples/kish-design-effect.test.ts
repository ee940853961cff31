import fc from "fast-check";
import { expect, test } from "vitest";
import { kishDesignEffect, kishEffectiveN } from "../../../src/core/samples/kish-design-effect.ts";
import vectors from "./kish-vectors.json" with { type: "json" };

test.each(vectors)("kishEffectiveN() and kishDesignEffect() agree with $source", ({ weights, deff, effectiveN }) => {
  const all = Object.entries(weights).flatMap(([weight, count]) => Array.from({ length: count }, () => Number(weight)));
  expect(kishDesignEffect(all)).toBeCloseTo(deff, 6);
  expect(kishEffectiveN(all)).toBeCloseTo(effectiveN, 6);
});

test.each([
  [[]],
  [[0, 0]],
  [[1, -1]],
  [[1, Number.NaN]],
  [[1, Number.POSITIVE_INFINITY]],
])("kishEffectiveN() and kishDesignEffect() give nothing for %j", (weights) => {
  expect(kishEffectiveN(weights)).toBeNull();
  expect(kishDesignEffect(weights)).toBeNull();
});

test("kishDesignEffect() of one weight or of equal ones is 1", () => {
  expect(kishDesignEffect([7.3])).toBe(1);
  expect(kishDesignEffect([0.1, 0.1, 0.1])).toBeCloseTo(1, 12);
});

test("kishEffectiveN() lies in [1, n] and does not ask for the unit of the weights", () => {
  const weight = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 40 }), (weights) => {
      const effectiveN = kishEffectiveN(weights) ?? 0;
      expect(effectiveN).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(effectiveN).toBeLessThanOrEqual(weights.length * (1 + 1e-9));
      expect(kishEffectiveN(weights.map((value) => value / 8))).toBeCloseTo(effectiveN, 6);
    }),
  );
});
