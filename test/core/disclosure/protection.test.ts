import { expect, test } from "vitest";
import { isProtected } from "../../../src/core/disclosure/protection.ts";

const OPEN = Number.POSITIVE_INFINITY;
const isSafe = (low: number, high: number, count: number, ceiling = OPEN) =>
  isProtected({ low, high }, { count, min: 10, ceiling });

test("isProtected() wants none to nine open of a count below ten", () => {
  expect(isSafe(0, 9, 5)).toBe(true);
  expect(isSafe(0, OPEN, 1)).toBe(true);
  expect(isSafe(1, 30, 5)).toBe(false);
  expect(isSafe(0, 8, 5)).toBe(false);
  expect(isSafe(5, 5, 5)).toBe(false);
});

test("isProtected() wants a width of ten of a count of ten or more, wherever it lies", () => {
  expect(isSafe(20, 30, 25)).toBe(true);
  expect(isSafe(20, 29, 25)).toBe(false);
  expect(isSafe(0, 9, 10)).toBe(false);
});

test("isProtected() wants no more than the smallest sum around that is shown could ever leave open", () => {
  expect(isSafe(0, 4, 3, 4)).toBe(true);
  expect(isSafe(0, 3, 3, 4)).toBe(false);
  expect(isSafe(0, 4, 12, 4)).toBe(true);
  expect(isSafe(0, 0, 0, 0)).toBe(true);
});
