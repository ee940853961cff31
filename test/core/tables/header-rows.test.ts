import { expect, test } from "vitest";
import type { Grid } from "../../../src/core/tables/grid.ts";
import { headerCandidates } from "../../../src/core/tables/header-rows.ts";
import { gridOf } from "./grid-of.ts";

const first = (grid: Grid) => headerCandidates(grid)[0] ?? null;

test("headerCandidates() passes over titles of one text and takes the rows that go on", () => {
  expect(first(gridOf("标题||\n||\n单位|1月|2月\n和平|1|2", ["A1:C1"]))).toEqual([2, 2]);
  expect(first(gridOf("单位|2019年|\n|1月|2月\n和平|1|2"))).toEqual([0, 1]);
  expect(first(gridOf("单位|2019年|\n单位|1月|2月\n和平|1|2"))).toEqual([0, 1]);
});

test("headerCandidates() goes as far down as merged cells do, and no further than three rows", () => {
  expect(first(gridOf("单位|2019\n|\n|1月\n和平|74%", ["A1:A3"]))).toEqual([0, 2]);
  expect(first(gridOf("单位|a\n|b\n|c\n|d\n和平|74%", ["A1:A4"]))).toEqual([0, 2]);
});

test("headerCandidates() takes no row with numbers, and none of a sheet without words", () => {
  expect(first(gridOf("单位|满意率\n和平|74%\n|75%"))).toEqual([0, 0]);
  expect(first(gridOf("1|2\n3|4"))).toBeNull();
  expect(first(gridOf(""))).toBeNull();
});
