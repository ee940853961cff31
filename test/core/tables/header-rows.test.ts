import { expect, test } from "vitest";
import { findHeaderRows } from "../../../src/core/tables/header-rows.ts";
import { gridOf } from "./grid-of.ts";

test("findHeaderRows() passes over titles of one text and takes the rows that go on", () => {
  expect(findHeaderRows(gridOf("标题||\n||\n单位|1月|2月\n和平|1|2", ["A1:C1"]))).toEqual([2, 2]);
  expect(findHeaderRows(gridOf("单位|2019年|\n|1月|2月\n和平|1|2"))).toEqual([0, 1]);
  expect(findHeaderRows(gridOf("单位|2019年|\n单位|1月|2月\n和平|1|2"))).toEqual([0, 1]);
});

test("findHeaderRows() goes as far down as merged cells do, and no further than three rows", () => {
  expect(findHeaderRows(gridOf("单位|2019\n|\n|1月\n和平|74%", ["A1:A3"]))).toEqual([0, 2]);
  expect(findHeaderRows(gridOf("单位|a\n|b\n|c\n|d\n和平|74%", ["A1:A4"]))).toEqual([0, 2]);
});

test("findHeaderRows() takes no row with numbers, and none of a sheet without words", () => {
  expect(findHeaderRows(gridOf("单位|满意率\n和平|74%\n|75%"))).toEqual([0, 0]);
  expect(findHeaderRows(gridOf("1|2\n3|4"))).toBeNull();
  expect(findHeaderRows(gridOf(""))).toBeNull();
});
