import { expect, test } from "vitest";
import { tableLayout } from "../../../src/core/tables/table-layout.ts";
import { bodyRows } from "../../../src/core/tables/table-rows.ts";
import { gridOf } from "./grid-of.ts";

function rowsOf(drawn: string, merges: string[] = []) {
  const grid = gridOf(drawn, merges);
  const layout = tableLayout(grid, { headerRows: null, unitColumn: null, periodColumn: null });
  if ("reason" in layout) {
    throw new Error(layout.reason);
  }
  const { rows, leftOut, faults } = bodyRows(
    grid,
    layout,
    layout.columns.map(({ column }) => column),
  );
  return [
    rows.map(({ unit }) => unit),
    leftOut.map(({ reason }) => reason),
    faults.map(({ cell, reason }) => [cell, reason]),
  ];
}

test("bodyRows() leaves out totals, in the column of names or before it, and rows with words alone", () => {
  const drawn = "序号|单位|2019-01\n1|和平|1\n2|全区合计|2\n总计||3\n|注：……|\n||";
  expect(rowsOf(drawn)).toEqual([["和平"], ["totals", "totals", "no_values"], []]);
});

test("bodyRows() finds rows without a name at fault, and merged cells in rows that are read", () => {
  expect(rowsOf("单位|2019-01\n|1")).toEqual([[], [], [["A2", "required"]]]);
  expect(rowsOf("单位|2019-01\n和平|1\n|2", ["A2:A3"])[2]).toEqual([["A2", "merged_cells"]]);
  expect(rowsOf("单位|2019-01\n和平|1\n合计|2", ["B3:C3"])[2]).toEqual([]);
});
