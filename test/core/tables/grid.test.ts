import fc from "fast-check";
import { expect, test } from "vitest";
import { cellAddress, columnLetters, plainText } from "../../../src/core/tables/grid.ts";

test("columnLetters() counts as spreadsheets do", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    ...["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"],
  ]);
});

test("columnLetters() never names two columns alike", () => {
  const column = fc.integer({ min: 0, max: 16_383 });
  fc.assert(fc.property(column, column, (a, b) => (columnLetters(a) === columnLetters(b)) === (a === b)));
});

test("cellAddress() counts rows from 1", () => {
  expect(cellAddress(6, 1)).toBe("B7");
});

test("plainText() reads full-width characters and blanks as plain ones", () => {
  expect(plainText("　９８．５％\n ")).toBe("98.5%");
});
