import { expect, test } from "vitest";
import { newUnitCodes } from "../../../src/core/units/new-unit-codes.ts";

test("newUnitCodes() goes on from the highest number of each parent", () => {
  const newCode = newUnitCodes(["anhe", "anhe-7", "anhe-x", "u-2"]);
  expect([newCode("anhe"), newCode("anhe"), newCode(null), newCode("b")]).toEqual(["anhe-8", "anhe-9", "u-3", "b-1"]);
});

test("newUnitCodes() stays within 64 characters", () => {
  expect(newUnitCodes([])("p".repeat(60))).toBe("u-1");
});
