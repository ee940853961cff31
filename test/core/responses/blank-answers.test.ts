import { expect, test } from "vitest";
import { dropBlanks, isBlank } from "../../../src/core/responses/blank-answers.ts";

test("isBlank() is true of an empty text, list or matrix alone", () => {
  expect(["", [], {}].map(isBlank)).toEqual([true, true, true]);
  expect([" ", [""], { a: "" }, 0, null, undefined, false].some(isBlank)).toBe(false);
});

test("dropBlanks() keeps what was answered", () => {
  expect(dropBlanks({ a: "", b: [], c: {}, d: 0, e: null, f: "x" })).toEqual({ d: 0, e: null, f: "x" });
});
