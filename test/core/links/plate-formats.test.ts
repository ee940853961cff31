import fc from "fast-check";
import { expect, test } from "vitest";
import { PLATE_FORMATS, PLATE_SHAPES, sheetCount, sheetsOf } from "../../../src/core/links/plate-formats.ts";

test.each([
  ["a4", 200, 200],
  ["a6", 7, 4],
  ["sheet", 0, 0],
  ["sheet", 6, 1],
  ["sheet", 7, 2],
] as const)("sheetCount() of %s for %i codes is %i", (format, codes, sheets) => {
  expect(sheetCount(format, codes)).toBe(sheets);
});

test("sheetsOf() keeps every code once, in order, on as few sheets as hold them", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLATE_FORMATS), fc.array(fc.integer()), (format, codes) => {
      const sheets = sheetsOf(format, codes);
      expect(sheets.flat()).toEqual(codes);
      expect(sheets.length).toBe(sheetCount(format, codes.length));
      const { codesPerSheet } = PLATE_SHAPES[format];
      expect(sheets.slice(0, -1).every(({ length }) => length === codesPerSheet)).toBe(true);
    }),
  );
});
