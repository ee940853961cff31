import { expect, test } from "vitest";
import { isWeight, sumOf } from "../../../src/core/samples/weight.ts";

test.each([
  [0, true],
  [44.21, true],
  [-0.1, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
])("isWeight() of %d is %s", (value, weight) => {
  expect(isWeight(value)).toBe(weight);
});

test("sumOf() adds up, 0 of nothing", () => {
  expect(sumOf([])).toBe(0);
  expect(sumOf([1, 2.5])).toBe(3.5);
});
