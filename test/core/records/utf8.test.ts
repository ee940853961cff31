import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Of } from "../../../src/core/records/utf8.ts";

test("utf8Of() gives the bytes that TextEncoder gives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(utf8Of(text)).toEqual(new TextEncoder().encode(text));
    }),
  );
});

test.each([
  "",
  "\0",
  "\u007f\u0080\u07ff\u0800",
  "\ud7ff\ue000\uffff",
  "😀\u{10ffff}\u{10000}",
  "满意e\u0301",
])("utf8Of() holds at the edges of one to four bytes: %j", (text) => {
  expect(utf8Of(text)).toEqual(new TextEncoder().encode(text));
});

test.each(["\ud800", "a\udc00", "\ud800a", "\udc00\ud800"])("utf8Of() throws on a lone surrogate: %j", (text) => {
  expect(() => utf8Of(text)).toThrow(RangeError);
});
