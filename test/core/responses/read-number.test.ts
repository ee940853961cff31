import { expect, test } from "vitest";
import { readNumber, toAsciiDigits } from "../../../src/core/responses/read-number.ts";

test("toAsciiDigits() turns full-width digits, signs and dots and nothing else", () => {
  expect(toAsciiDigits("２０１９－０９－０１ ＋３．５ａ（满）")).toBe("2019-09-01 +3.5ａ（满）");
});

test.each<[string, number]>([
  ["5", 5],
  [" 5 ", 5],
  ["５", 5],
  ["-3.25", -3.25],
  ["－３．２５", -3.25],
  ["+7", 7],
  ["007", 7],
])("readNumber() reads %j as %d", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each([
  "",
  "abc",
  "5 分",
  "1e3",
  "0x10",
  "NaN",
  "Infinity",
  "1,000",
  "5.",
  ".5",
  "--5",
  "五",
])("readNumber() leaves %j a text", (text) => {
  expect(readNumber(text)).toBe(text);
});
