import fc from "fast-check";
import { expect, test } from "vitest";
import { printedNumber } from "../../../src/core/tables/printed-number.ts";

test.each([
  [98.35, 1, "98.4"],
  [98.25, 1, "98.3"],
  [0.985 * 100, 1, "98.5"],
  [100, 2, "100.00"],
  [0, 0, "0"],
  [0.5, 0, "1"],
  [-0.04, 1, "0.0"],
  [-1.25, 1, "-1.3"],
  [1.005, 2, "1.01"],
  [2 / 3, 3, "0.667"],
  [1e15, 1, "1000000000000000.0"],
])("printedNumber() prints %d to %d decimals as %s", (value, decimals, printed) => {
  expect(printedNumber(value, decimals)).toBe(printed);
});

test("printedNumber() has nothing to print of what is no number", () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY].map((value) => printedNumber(value, 1))).toEqual([null, null]);
});

test("printedNumber() is within half a unit of its last decimal", () => {
  const number = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      expect(Math.abs(Number(printedNumber(value, decimals)) - value)).toBeLessThanOrEqual(
        0.5 * 10 ** -decimals + 1e-9,
      );
    }),
  );
});
