import fc from "fast-check";
import { expect, test } from "vitest";
import { isUnitSet, unitsOfSet } from "../../../src/core/figures/unit-set.ts";

test("isUnitSet() tells a set of units from a level, and only in a matrix over units", () => {
  expect(isUnitSet("units", '["a","b"]')).toBe(true);
  expect(isUnitSet("units", "5")).toBe(false);
  expect(isUnitSet("units", "")).toBe(false);
  expect(isUnitSet("single", '["a","b"]')).toBe(false);
});

test("unitsOfSet() reads back each unit once, and throws on anything else", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/)), (codes) => {
      expect(unitsOfSet(JSON.stringify(codes))).toEqual([...new Set(codes)]);
    }),
  );
  expect(() => unitsOfSet("{}")).toThrow("not a set");
});
