import { expect, test } from "vitest";
import { planUnits } from "../../../src/core/units/plan-units.ts";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";
import { readUnitTable } from "../../../src/core/units/unit-table.ts";
import { gridOf } from "../tables/grid-of.ts";

const REST = { kind: "street-office", parent: null, until: null, successor: null, population: null, targets: {} };

function stated(code: string, name: UnitChange["name"], more: Partial<UnitChange> = {}): UnitChange {
  return { code, change: 1, holdsFrom: BEGINNING, name, ...REST, ...more };
}

function plan(drawn: string, changes: readonly UnitChange[] = [], more: { parent?: string; locale?: "en" } = {}) {
  const { rows, faults } = readUnitTable(gridOf(drawn));
  const planned = planUnits({ rows, changes, since: "2024-03-01", parent: null, kind: null, locale: "zh-CN", ...more });
  const told = planned.units.map(({ state, unit }) => [
    state,
    unit.code,
    unit.name,
    unit.parent,
    unit.kind,
    unit.population,
  ]);
  return {
    told,
    faults: [...faults, ...planned.faults].map(({ cell, reason }) => [cell, reason]),
    units: planned.units,
  };
}

const TABLE =
  "名称|上级|代码|类型|人口\n安河区||anhe|区|310,000\n和平街道|安河区|||52000\n红星社区|和平街道|||\n南门街道|anhe|nanmen|街道|";

test("planUnits() makes codes from the parent's, kinds from words and names, whatever the order of rows", () => {
  const expected = [
    ["new", "anhe", "安河区", null, "district", 310_000],
    ["new", "anhe-1", "和平街道", "anhe", "street-office", 52_000],
    ["new", "anhe-1-1", "红星社区", "anhe-1", "community", null],
    ["new", "nanmen", "南门街道", "anhe", "street-office", null],
  ];
  expect(plan(TABLE)).toMatchObject({ told: expected, faults: [] });
  const [head, ...rows] = TABLE.split("\n");
  expect(new Set(plan([head, ...rows.reverse()].join("\n")).told)).toEqual(new Set(expected));
});

test("planUnits() finds nothing to change when the same table comes again", () => {
  const changes = plan(TABLE).units.map(({ unit }) => ({ ...unit, change: 1 }));
  expect(plan(TABLE, changes).told.map(([state]) => state)).toEqual(["same", "same", "same", "same"]);
  const renamed = plan(TABLE.replace("|nanmen|", "|nanmen|").replace("南门街道", "南门新街道"), changes);
  expect(renamed.told[3]).toEqual(["changed", "nanmen", "南门新街道", "anhe", "street-office", null]);
  expect(renamed.units[3]?.unit.holdsFrom).toBe("2024-03-01");
});

test("planUnits() keeps what a row does not say, and the names in other languages", () => {
  const here = stated("nanmen", { "zh-CN": "南门街道", en: "Nanmen" }, { parent: "anhe", population: 9 });
  const changes = [stated("anhe", "安河区"), here];
  expect(plan("名称|代码\n南门街道|nanmen", changes).units).toMatchObject([{ state: "same" }]);
  expect(plan("名称|代码\n新南门|nanmen", changes).told).toEqual([
    ["changed", "nanmen", { "zh-CN": "新南门", en: "Nanmen" }, "anhe", "street-office", 9],
  ]);
  expect(plan("名称|代码\nSouth Gate|nanmen", changes, { locale: "en" }).told[0]?.[2]).toEqual({
    "zh-CN": "南门街道",
    en: "South Gate",
  });
});

test("planUnits() puts pasted names under a parent, knowing those that are there", () => {
  const changes = [stated("anhe", "安河区"), stated("x", "南门街道", { parent: "anhe" })];
  expect(plan("名称\n南门街道\n和平街道", changes, { parent: "anhe" }).units).toMatchObject([
    { state: "same", unit: { code: "x" } },
    { state: "new", unit: { code: "anhe-1", name: "和平街道", parent: "anhe" } },
  ]);
});

test("planUnits() refuses the same unit twice, by code or by name", () => {
  expect(plan("名称|代码\n甲|a\n乙|a").faults).toEqual([["A3", "duplicate_unit"]]);
  expect(plan("名称\n甲\n 甲 ").faults).toEqual([["A3", "duplicate_unit"]]);
  expect(plan("名称|代码\n和平街道|b", [stated("a", "和平街道")]).faults).toEqual([["A2", "duplicate_unit"]]);
});

test("planUnits() refuses parents that are unknown, of several units, or below themselves", () => {
  expect(plan("名称|上级\n甲|乙").faults).toEqual([["B2", "unknown_unit"]]);
  const twins = [stated("a", "红星社区", { parent: "p" }), stated("b", "红星社区"), stated("p", "甲")];
  expect(plan("名称|上级\n网格|红星社区", twins).faults).toEqual([["B2", "ambiguous_parent"]]);
  expect(plan("名称|上级|代码\n甲|b|a\n乙|a|b").faults).toEqual([
    ["B2", "cycle"],
    ["B3", "cycle"],
  ]);
  const chain = [stated("a", "甲"), stated("b", "乙", { parent: "a" })];
  expect(plan("名称|上级|代码\n甲|b|a", chain).faults).toEqual([["B2", "cycle"]]);
});

test("planUnits() refuses a parent that ends before its child, in the table and beyond", () => {
  const ending = [stated("a", "甲", { until: "2024-06-01" })];
  expect(plan("名称|上级\n乙|a", ending).faults).toEqual([["B2", "parent_ends_before"]]);
  expect(plan("名称|上级|撤销\n乙|a|2024年6月", ending).faults).toEqual([]);
  expect(plan("名称|上级|撤销\n乙|a|2024-07-01", ending).faults).toEqual([["B2", "parent_ends_before"]]);
  const standing = [stated("a", "甲"), stated("b", "乙", { parent: "a" })];
  expect(plan("名称|代码|撤销\n甲|a|2024-06", standing).faults).toEqual([["A2", "children_remain"]]);
});
