import { expect, test } from "vitest";
import { headingLevels, readHeading, yearAbove } from "../../../src/core/tables/headings.ts";
import { gridOf } from "./grid-of.ts";

test("headingLevels() prints merged heads over all their columns, each text once", () => {
  const grid = gridOf("单位|2019年1月|\n|数|率", ["A1:A2", "B1:C1"]);
  expect([0, 1, 2].map((column) => headingLevels(grid, [0, 1], column))).toEqual([
    ["单位"],
    ["2019年1月", "数"],
    ["2019年1月", "率"],
  ]);
});

test("headingLevels() takes an empty head as the one to its left, but never the name of the rows", () => {
  const grid = gridOf("单位|2019年1月||\n|数|率|");
  expect([2, 3].map((column) => headingLevels(grid, [0, 1], column))).toEqual([["2019年1月", "率"], []]);
  expect(headingLevels(gridOf("单位|\n|1月"), [0, 1], 1)).toEqual(["1月"]);
});

test("readHeading() tells the time from the rest, whatever their order", () => {
  expect(readHeading(["满意率", "2019年", "1月"], null)).toEqual({ period: "2019-01", heading: "满意率" });
  expect(readHeading(["1月", "满意率"], "2019")).toEqual({ period: "2019-01", heading: "满意率" });
  expect(readHeading(["备注"], "2019")).toEqual({ period: null, heading: "备注" });
});

test("yearAbove() finds one year in the title or the sheet's name, and none of several", () => {
  const grid = gridOf("2019年满意率\n单位|1月");
  expect(yearAbove(grid, 1)).toBe("2019");
  expect(yearAbove({ ...grid, sheet: "2020" }, 1)).toBeNull();
  expect(yearAbove(grid, 0)).toBeNull();
});
