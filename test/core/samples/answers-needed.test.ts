import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { answersForDifference, answersForHalfWidth } from "../../../src/core/samples/answers-needed.ts";

test("answersForHalfWidth() agrees with the textbook's 385 for five points, and with a finite population", () => {
  expect(answersForHalfWidth(0.05)).toBe(385);
  expect(answersForHalfWidth(0.03)).toBe(1068);
  expect(answersForHalfWidth(0.05, 0.5, 1000)).toBe(278);
  expect(answersForHalfWidth(0.4, 0.5, 10)).toBe(5);
  expect(answersForHalfWidth(0.05, 0.5, 1)).toBe(1);
});

test("answersForDifference() needs 420 answers per wave for 74 → 82%", () => {
  expect(answersForDifference(0.74, 0.82)).toBe(420);
  expect(answersForDifference(0.82, 0.74)).toBe(420);
});

// As R's power.prop.test(p1, p2, power = 0.8), rounded up.
test.each([
  [0.5, 0.55, 1565],
  [0.6, 0.7, 356],
  [0.05, 0.1, 435],
])("answersForDifference() from %d to %d is %d", (from, to, answers) => {
  expect(answersForDifference(from, to)).toBe(answers);
});

test("answersForHalfWidth() and answersForDifference() give nothing for what has no answer", () => {
  expect(answersForHalfWidth(0)).toBeNull();
  expect(answersForHalfWidth(0.05, 1.2)).toBeNull();
  expect(answersForHalfWidth(0.05, 0.5, 0)).toBeNull();
  expect(answersForHalfWidth(Number.NaN)).toBeNull();
  expect(answersForHalfWidth(1e-200)).toBeNull();
  expect(answersForDifference(0.5, 0.5)).toBeNull();
  expect(answersForDifference(0.5, 1.5)).toBeNull();
  expect(answersForDifference(Number.NaN, 0.5)).toBeNull();
});

test("answersForHalfWidth() of a half is enough for the interval that will be shown, whatever the share", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (half, share) => {
        const answers = answersForHalfWidth(half) ?? 0;
        const interval = wilsonInterval(share * answers, answers, Z95);
        expect(((interval?.high ?? 1) - (interval?.low ?? 0)) / 2).toBeLessThanOrEqual(half + 1e-9);
      },
    ),
  );
});
