import { expect, test } from "vitest";
import { endUnit, mergeUnits, splitUnit } from "../../../src/core/units/unit-acts.ts";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";
import { unitTreeAt } from "../../../src/core/units/unit-tree.ts";

function stated(code: string, parent: string | null, more: Partial<UnitChange> = {}): UnitChange {
  const rest = { kind: "street-office", until: null, successor: null, population: 5, targets: { a: 0.9 } };
  return { code, change: 1, holdsFrom: BEGINNING, name: code, parent, ...rest, ...more };
}

const CHANGES = [stated("root", null), stated("a", "root"), stated("b", "root"), stated("a1", "a"), stated("b1", "b")];
const ON = "2024-06-01";
const refusalOf = (result: ReturnType<typeof endUnit>) => (result.ok ? null : result.refusal.errors);
const part = (code: string | null, children: string[]) => ({
  code,
  name: "新",
  kind: null,
  population: null,
  children,
});

function treeAfter(result: ReturnType<typeof endUnit>, month: string) {
  const statements = result.ok ? result.value.map((unit) => ({ ...unit, change: 2 })) : [];
  const tree = unitTreeAt([...CHANGES, ...statements], month);
  return Object.fromEntries(tree.codes.map((code) => [code, tree.parentOf(code)]));
}

test("endUnit() ends a unit from a month on, and not before", () => {
  const result = endUnit(CHANGES, { code: "a1", on: ON, successor: "b1" });
  expect(result).toMatchObject({
    value: [{ code: "a1", holdsFrom: ON, until: ON, successor: "b1", targets: { a: 0.9 } }],
  });
  expect(Object.keys(treeAfter(result, "2024-05"))).toContain("a1");
  expect(Object.keys(treeAfter(result, "2024-06"))).not.toContain("a1");
});

test("endUnit() refuses while units stand below, twice, and for itself", () => {
  const remain = endUnit(CHANGES, { code: "a", on: ON, successor: null });
  expect(refusalOf(remain)).toMatchObject([{ reason: "children_remain", data: { unit: "a1" } }]);
  const over = endUnit([...CHANGES, stated("z", null, { until: "2024-01-01" })], {
    code: "z",
    on: ON,
    successor: null,
  });
  expect(refusalOf(over)).toMatchObject([{ pointer: "/on", reason: "not_standing" }]);
  expect(refusalOf(endUnit(CHANGES, { code: "a1", on: ON, successor: "a1" }))).toMatchObject([{ reason: "cycle" }]);
});

test("mergeUnits() ends units into another and moves what stood below them", () => {
  const result = mergeUnits(CHANGES, { into: "b", from: ["a"], on: ON });
  expect(treeAfter(result, "2024-06")).toEqual({ root: null, b: "root", a1: "b", b1: "b" });
  expect(treeAfter(result, "2024-05")).toMatchObject({ a: "root", a1: "a" });
  expect(result).toMatchObject({ value: [{ code: "a1" }, { code: "a", until: ON, successor: "b" }] });
});

test("mergeUnits() refuses a unit into itself or into one below it, and names twice", () => {
  expect(refusalOf(mergeUnits(CHANGES, { into: "a1", from: ["a"], on: ON }))).toMatchObject([{ reason: "cycle" }]);
  expect(refusalOf(mergeUnits(CHANGES, { into: "a", from: ["a"], on: ON }))).toMatchObject([{ reason: "cycle" }]);
  expect(refusalOf(mergeUnits(CHANGES, { into: "b", from: ["a", "a", "x"], on: ON }))).toMatchObject([
    { pointer: "/from/1", reason: "repeated" },
    { pointer: "/from/2", reason: "not_standing" },
  ]);
});

test("splitUnit() puts the parts where the unit stood, and each unit below under its part", () => {
  const result = splitUnit(CHANGES, { code: "a", into: [part("a-east", ["a1"]), part(null, [])], on: ON });
  expect(treeAfter(result, "2024-06")).toEqual({
    ...{ root: null, "a-east": "root", "root-1": "root", a1: "a-east", b: "root", b1: "b" },
  });
  expect(result).toMatchObject({
    value: [{ holdsFrom: BEGINNING, kind: "street-office", targets: { a: 0.9 } }, {}, {}, {}],
  });
});

test("splitUnit() refuses units left over, given twice, not below it, and codes that are taken", () => {
  const errorsOf = (...into: ReturnType<typeof part>[]) => refusalOf(splitUnit(CHANGES, { code: "a", into, on: ON }));
  expect(errorsOf(part(null, []), part(null, []))).toMatchObject([{ pointer: "/into", reason: "children_remain" }]);
  expect(errorsOf(part("b", ["a1"]), part(null, ["b1"]))).toMatchObject([
    { pointer: "/into/0/code", reason: "repeated" },
    { pointer: "/into/1/children/0", reason: "unknown_unit" },
  ]);
  expect(errorsOf(part(null, ["a1"]), part(null, ["a1"]))).toMatchObject([
    { reason: "repeated" },
    { reason: "repeated" },
  ]);
});
