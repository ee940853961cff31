import { expect, test } from "vitest";
import { readUnitNames, readUnitTable } from "../../../src/core/units/unit-table.ts";
import { gridOf } from "../tables/grid-of.ts";

const faultsOf = (drawn: string, merges: string[] = []) =>
  readUnitTable(gridOf(drawn, merges)).faults.map(({ cell, reason }) => [cell, reason]);

test("readUnitTable() reads columns in any order, below a title, in either language", () => {
  const { rows, faults } = readUnitTable(gridOf("单位名单\n备注|Code|Name|Parent\n x |a|甲|b\n|||\n", ["A1:D1"]));
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([
    { name: "甲", code: "a", parent: "b", kind: null, place: { cell: "C3" }, parentCell: "D3" },
  ]);
});

test("readUnitTable() names each cell at fault", () => {
  const head = "名称|代码|类型|人口|撤销";
  expect(faultsOf(`${head}\n|a|||\n甲|a b|未知 类|many|2024-06-15`)).toEqual([
    ["A2", "required"],
    ["B3", "bad_code"],
    ["C3", "bad_id"],
    ["D3", "wrong_type"],
    ["E3", "not_first_of_month"],
  ]);
});

test("readUnitTable() refuses wrong headers and merged cells", () => {
  expect(faultsOf("街道|人口\n甲|1")).toEqual([["A1", "no_unit_column"]]);
  expect(faultsOf("名称|电话|名称\n甲|1|乙")).toEqual([
    ["B1", "unknown_column"],
    ["C1", "repeated"],
  ]);
  expect(faultsOf("名称|上级\n甲|乙\n丙|", ["B2:B3"])).toEqual([["B2", "merged_cells"]]);
});

test("readUnitNames() takes one name a line and counts lines from 1", () => {
  const { rows, faults } = readUnitNames("和平街道\r\n\n　南门街道 \n");
  expect(faults).toEqual([]);
  expect(rows.map(({ name, place }) => [name, place.cell])).toEqual([
    ["和平街道", "A1"],
    ["南门街道", "A3"],
  ]);
});
