import { expect, test } from "vitest";
import { isBlankText, readCountText, readPercentText } from "../../../src/core/tables/cell-text.ts";

const value = <T>(of: T) => ({ kind: "value", value: of });
const fault = (reason: string) => ({ kind: "fault", reason });

test.each(["", "　", "-", "—", "——", "/", "无", "N/A", "…"])("isBlankText() takes “%s” for nothing", (text) => {
  expect(isBlankText(text)).toBe(true);
  expect(readCountText(text)).toEqual({ kind: "blank" });
  expect(readPercentText(text, false)).toEqual({ kind: "blank" });
});

test("isBlankText() takes a zero for something", () => {
  expect(isBlankText("0")).toBe(false);
});

test.each([
  ["0", 0],
  ["１２０", 120],
  ["1,204", 1204],
  ["120份", 120],
  ["120.0", 120],
])("readCountText() reads “%s”", (text, count) => {
  expect(readCountText(text)).toEqual(value(count));
});

test.each([
  ["98.5%", "percentage"],
  ["12.5", "percentage"],
  ["-3", "out_of_range"],
  ["约120", "wrong_type"],
  ["1,20", "wrong_type"],
  ["9007199254740993", "wrong_type"],
])("readCountText() refuses “%s”: %s", (text, reason) => {
  expect(readCountText(text)).toEqual(fault(reason));
});

test.each([
  ["100%", "100%"],
  ["98.50 %", "98.50%"],
  ["９８．５％", "98.5%"],
  ["98.5", "98.5"],
  ["0", "0"],
  ["0.5%", "0.5%"],
])("readPercentText() keeps “%s” as printed: %s", (text, printed) => {
  expect(readPercentText(text, false)).toEqual(value(printed));
});

test("readPercentText() does not guess what a number up to 1 without a sign is", () => {
  expect(readPercentText("0.985", false)).toEqual(fault("unclear_percentage"));
  expect(readPercentText("1", false)).toEqual(fault("unclear_percentage"));
});

test.each([
  ["0.985", "98.5%"],
  ["0.98", "98%"],
  ["0.9", "90%"],
  ["1", "100%"],
  ["0", "0%"],
  ["0.05", "5%"],
  ["98.5%", "98.5%"],
])("readPercentText() moves the point of a declared share, %s to %s", (text, printed) => {
  expect(readPercentText(text, true)).toEqual(value(printed));
});

test("readPercentText() refuses what no percentage can be", () => {
  expect(readPercentText("100.1%", false)).toEqual(fault("out_of_range"));
  expect(readPercentText("-1%", false)).toEqual(fault("out_of_range"));
  expect(readPercentText("98.5", true)).toEqual(fault("out_of_range"));
  expect(readPercentText("#DIV/0!", false)).toEqual(fault("wrong_type"));
});
