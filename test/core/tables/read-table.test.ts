import { expect, test } from "vitest";
import type { Grid } from "../../../src/core/tables/grid.ts";
import { readTable } from "../../../src/core/tables/read-table.ts";
import { tableLayout } from "../../../src/core/tables/table-layout.ts";
import type { ColumnMeaning, TableMapping } from "../../../src/core/tables/table-mapping.ts";
import type { UnitFinder } from "../../../src/core/tables/unit-names.ts";
import { gridOf } from "./grid-of.ts";

const UNITS: Record<string, string> = { 和平: "heping", 南门: "nanmen" };
const find: UnitFinder = (text) =>
  UNITS[text] ? { ok: true, code: UNITS[text] } : { ok: false, reason: "unknown_unit" };

function mappingOf(means: Record<string, ColumnMeaning>, more: Partial<TableMapping> = {}): TableMapping {
  const columns = Object.entries(means).map(([heading, of]) => ({
    ...{ heading, means: of, indicator: "satisfaction", isShare: false },
  }));
  const found = { sheet: null, headerRows: null, unitColumn: null, periodColumn: null };
  return { ...found, units: {}, source: "", columns, ...more };
}

function read(grid: Grid, mapping: TableMapping) {
  const layout = tableLayout(grid, mapping);
  if ("reason" in layout) {
    throw new Error(layout.reason);
  }
  return readTable(grid, layout, mapping, find);
}

const WIDE =
  "单位|2019年1月||2019年2月|\n|有效评价数|满意率|有效评价数|满意率\n和平|100|74%|—|75%\n南门|1,204|／||\n合计|1304|74%||\n注：含网上|||||";
const ALL = { 有效评价数: "valid", 满意率: "percentage" } as const;

test("readTable() reads each unit and month, and passes over blanks, totals and remarks", () => {
  const { cells, leftOut, faults } = read(gridOf(WIDE, ["A1:A2", "B1:C1", "D1:E1"]), mappingOf(ALL));
  expect(faults).toEqual([]);
  expect(
    cells.map(({ unit, period, valid, percentage }) => [
      unit,
      period.key,
      valid?.value,
      percentage?.value,
      percentage?.cell,
    ]),
  ).toEqual([
    ["heping", "2019-01", 100, "74%", "C3"],
    ["heping", "2019-02", undefined, "75%", "E3"],
    ["nanmen", "2019-01", 1204, undefined, undefined],
  ]);
  expect(leftOut.map(({ cell, reason }) => [cell, reason])).toEqual([
    ["A5", "totals"],
    ["A6", "no_values"],
  ]);
});

test("readTable() reads a long table", () => {
  const grid = gridOf("月份|单位|满意率\n2019-01|和平|74%\n2019年2月|和平|75%\n第三天|和平|75%");
  const { cells, faults } = read(grid, mappingOf({ 满意率: "percentage" }));
  expect(cells.map(({ period, percentage }) => [period.key, percentage?.value])).toEqual([
    ["2019-01", "74%"],
    ["2019-02", "75%"],
  ]);
  expect(faults).toEqual([{ sheet: "表一", cell: "A4", reason: "bad_period" }]);
});

test("readTable() never takes work orders for ratings, and leaves them out when they are called so", () => {
  const grid = gridOf("单位|2019年1月工单数|2019年1月满意率\n和平|100|74%");
  const called = read(grid, mappingOf({ 工单数: "workOrders", 满意率: "percentage" }));
  expect(called.leftOut).toEqual([{ sheet: "表一", cell: "B1", reason: "work_orders", text: "工单数" }]);
  expect(called.cells).toMatchObject([{ valid: null, percentage: { value: "74%" } }]);
  const taken = read(grid, mappingOf({ 工单数: "valid", 满意率: "percentage" }));
  expect(taken.faults).toEqual([{ sheet: "表一", cell: "B1", reason: "work_orders" }]);
});

test("readTable() names each cell at fault", () => {
  const grid = gridOf("单位|2019年1月|2019年2月\n和平|约七成|101%\n北门|74%|75%\n|74%|\n和平|74%|");
  const { faults } = read(grid, mappingOf({ "": "percentage" }));
  expect(faults.map(({ cell, reason }) => [cell, reason])).toEqual([
    ["A4", "required"],
    ["B2", "wrong_type"],
    ["C2", "out_of_range"],
    ["A3", "unknown_unit"],
  ]);
});

test("readTable() takes no cell twice", () => {
  const { faults } = read(gridOf("单位|2019年1月|2019年1月\n和平|74%|75%"), mappingOf({ "": "percentage" }));
  expect(faults).toMatchObject([{ cell: "C2", reason: "repeated" }]);
});

test("readTable() refuses merged cells that cut a row, in the columns it reads", () => {
  const drawn = "单位|2019年1月|2019年2月|备注\n和平|74%|75%|好\n南门|76%|77%|\n合计|75%||";
  const mapping = mappingOf({ "": "percentage" });
  expect(read(gridOf(drawn, ["D2:D3", "A4:C4"]), mapping).faults).toEqual([]);
  expect(read(gridOf(drawn, ["B2:B3"]), mapping).faults).toMatchObject([{ cell: "B2", reason: "merged_cells" }]);
  expect(read(gridOf(drawn.replace("南门", ""), ["A2:A3"]), mapping).faults).toMatchObject([
    { cell: "A2", reason: "merged_cells" },
  ]);
});

test("readTable() refuses formulas and links where it reads, and nowhere else", () => {
  const grid = gridOf("单位|2019年1月|备注\n和平|74%|x\n南门|75%|y");
  const troubled = (row: number, column: number) => ({
    ...grid,
    rows: grid.rows.map((cells, r) =>
      cells.map((cell, c) => (r === row && c === column ? { ...cell, trouble: "formula" as const } : cell)),
    ),
  });
  const mapping = mappingOf({ "": "percentage" });
  expect(read(troubled(1, 1), mapping).faults).toMatchObject([{ cell: "B2", reason: "formula" }]);
  expect(read(troubled(1, 0), mapping).faults).toMatchObject([{ cell: "A2", reason: "formula" }]);
  expect(read(troubled(1, 2), mapping).faults).toEqual([]);
});

test("readTable() knows a unit by what the mapping calls it, and leaves out what it is told to", () => {
  const grid = gridOf("单位|2019年1月\n和平 办|74%\n其他|75%");
  const { cells, leftOut, faults } = read(
    grid,
    mappingOf({ "": "percentage" }, { units: { 和平办: "和平", 其他: null } }),
  );
  expect([faults, cells.map(({ unit }) => unit), leftOut]).toMatchObject([
    [],
    ["heping"],
    [{ reason: "unit_left_out" }],
  ]);
});

test("readTable() refuses a mapping that does not fit", () => {
  const grid = gridOf("单位|2019年1月满意率\n和平|74%");
  expect(read(grid, mappingOf({ 解决率: "percentage" })).faults).toMatchObject([
    { reason: "unknown_heading", data: { heading: "解决率" } },
  ]);
  expect(read(grid, mappingOf({})).faults).toMatchObject([{ reason: "nothing_declared" }]);
});
