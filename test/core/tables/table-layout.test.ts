import { expect, test } from "vitest";
import type { Grid } from "../../../src/core/tables/grid.ts";
import { type LayoutChoice, type TableLayout, tableLayout } from "../../../src/core/tables/table-layout.ts";
import { gridOf } from "./grid-of.ts";

const NOTHING: LayoutChoice = { headerRows: null, unitColumn: null, periodColumn: null };

function layoutOf(grid: Grid, choice: Partial<LayoutChoice> = {}): TableLayout {
  const layout = tableLayout(grid, { ...NOTHING, ...choice });
  if ("reason" in layout) {
    throw new Error(layout.reason);
  }
  return layout;
}

const columnsOf = (layout: TableLayout) =>
  layout.columns.map(({ letters, period, heading }) => [letters, period, heading]);

const TWO_LEVELS = `
各街道满意率|||||
单位|2019年1月|||2019年2月||
|有效评价数|满意数|满意率|有效评价数|满意数|满意率
和平|100|74|74%|90|80|88.9%`;
const SPREAD = [
  ["B", "2019-01", "有效评价数"],
  ["C", "2019-01", "满意数"],
  ["D", "2019-01", "满意率"],
  ["E", "2019-02", "有效评价数"],
  ["F", "2019-02", "满意数"],
  ["G", "2019-02", "满意率"],
];

test("tableLayout() spreads merged heads of two levels", () => {
  const layout = layoutOf(gridOf(TWO_LEVELS, ["A1:G1", "A2:A3", "B2:D2", "E2:G2"]));
  expect(layout).toMatchObject({ kind: "wide", headerRows: [1, 2], unitColumn: 0, periodColumn: null });
  expect(columnsOf(layout)).toEqual(SPREAD);
  expect(layout.headings).toEqual(["有效评价数", "满意数", "满意率"]);
});

test("tableLayout() spreads them as well where a file has lost its merged cells", () => {
  expect(columnsOf(layoutOf(gridOf(TWO_LEVELS)))).toEqual(SPREAD);
});

test("tableLayout() reads months under a year, and a year from the title", () => {
  const under = gridOf("单位|2019年||2020年|\n|11月|12月|1月|2月\n和平|74%|75%|76%|77%", ["A1:A2", "B1:C1", "D1:E1"]);
  expect(columnsOf(layoutOf(under)).map(([, period]) => period)).toEqual(["2019-11", "2019-12", "2020-01", "2020-02"]);
  const titled = gridOf("2019年满意率|||\n街道|1月|2月|3月\n和平|74%|75%|76%", ["A1:D1"]);
  expect(columnsOf(layoutOf(titled)).map(([, period]) => period)).toEqual(["2019-01", "2019-02", "2019-03"]);
});

test("tableLayout() reads a measure above its months and one in the same cell", () => {
  const above = gridOf("单位|满意率||解决率|\n|2019年1月|2019年2月|2019年1月|2019年2月\n和平|1%|2%|3%|4%", ["A1:A2"]);
  expect(columnsOf(layoutOf(above))[2]).toEqual(["D", "2019-01", "解决率"]);
  expect(columnsOf(layoutOf(gridOf("单位|2019年1月满意率\n和平|74%")))).toEqual([["B", "2019-01", "满意率"]]);
});

test("tableLayout() finds a long table by the name or the content of a column", () => {
  const named = layoutOf(gridOf("月份|单位|有效评价数|满意率\n2019-01|和平|100|74%"));
  expect(named).toMatchObject({ kind: "long", unitColumn: 1, periodColumn: 0, headings: ["有效评价数", "满意率"] });
  expect(layoutOf(gridOf("单位|何时|满意率\n和平|2019年1月|74%"))).toMatchObject({ kind: "long", periodColumn: 1 });
});

test("tableLayout() takes the rows and columns that were chosen", () => {
  const grid = gridOf("a|b|c\n代码|名称|2019-01\nx|和平|74%");
  expect(layoutOf(grid, { headerRows: [2, 2], unitColumn: "代码" })).toMatchObject({
    headerRows: [1, 1],
    unitColumn: 0,
  });
  expect(tableLayout(grid, { ...NOTHING, headerRows: [2, 2], unitColumn: "无此列" })).toMatchObject({
    reason: "no_unit_column",
  });
});

test("tableLayout() knows a column of totals and leaves it out of the headings", () => {
  const layout = layoutOf(gridOf("单位|2019年||\n|1月满意率|2月满意率|全年平均\n和平|1%|2%|3%", ["A1:A2", "B1:D1"]));
  expect(layout.columns.map(({ isTotals }) => isTotals)).toEqual([false, false, true]);
  expect(layout.headings).toEqual(["满意率"]);
});

test("tableLayout() passes over lines above the header that say who made the table, when and in what", () => {
  const above = "制表单位：区政府办|制表日期：2020年1月|单位：%\n";
  const layout = layoutOf(gridOf(`${above}街道|1月|2月\n和平|74%|75%`));
  expect(layout).toMatchObject({ headerRows: [1, 1], unitColumn: 0 });
  expect(columnsOf(layout).map(([, period]) => period)).toEqual(["2020-01", "2020-02"]);
});

test("tableLayout() says where a header cannot be told", () => {
  expect(tableLayout(gridOf("1|2\n3|4"), NOTHING)).toEqual({ sheet: "表一", cell: "A1", reason: "no_header" });
  expect(tableLayout(gridOf(""), NOTHING)).toMatchObject({ reason: "no_header" });
  expect(tableLayout(gridOf("单位|满意率\n和平|74%"), NOTHING)).toMatchObject({ reason: "no_period_column" });
  expect(tableLayout(gridOf("甲|2019-01\n和平|74%"), NOTHING)).toMatchObject({ cell: "A1", reason: "no_unit_column" });
});
