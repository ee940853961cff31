import { expect, test } from "vitest";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";
import { hasName, unitDirectory } from "../../../src/core/units/unit-directory.ts";

function stated(code: string, change: number, name: UnitChange["name"], parent: string | null = null): UnitChange {
  const rest = { kind: "street", until: null, successor: null, population: null, targets: {} };
  return { code, change, holdsFrom: BEGINNING, name, parent, ...rest };
}

test("unitDirectory() knows the newest statement of each unit, by name in any language and by place", () => {
  const directory = unitDirectory([
    stated("a", 2, { "zh-CN": "新 名", en: "New" }, "p"),
    stated("a", 1, "旧名"),
    stated("b", 1, "新名"),
  ]);
  expect(directory.units.get("a")?.change).toBe(2);
  expect([directory.named("新名"), directory.named("new"), directory.named("旧名")]).toEqual([["a", "b"], ["a"], []]);
  expect([directory.under("p", "新名")?.code, directory.under(null, "新名")?.code, directory.under("p", "b")]).toEqual([
    ...["a", "b", null],
  ]);
});

test("hasName() compares in any language, without blanks", () => {
  expect([hasName({ "zh-CN": "和平", en: "He Ping" }, "heping"), hasName("和平", "平和")]).toEqual([true, false]);
});
