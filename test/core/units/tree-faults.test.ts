import { expect, test } from "vitest";
import { treeFaults } from "../../../src/core/units/tree-faults.ts";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";
import { unitDirectory } from "../../../src/core/units/unit-directory.ts";

function stated(code: string, parent: string | null, until: string | null = null): UnitChange {
  const rest = { kind: "street", successor: null, population: null, targets: {} };
  return { code, change: 1, holdsFrom: BEGINNING, name: code, parent, until, ...rest };
}

function faultsOf(planned: UnitChange[], changes: UnitChange[], state: "new" | "same" | "changed" = "changed") {
  const directory = unitDirectory(changes);
  const placed = planned.map((unit, index) => ({
    ...{ cell: `A${index + 2}`, state, unit, before: directory.units.get(unit.code) ?? null },
    ...{ place: { sheet: "", cell: `A${index + 2}` }, parentCell: `B${index + 2}` },
  }));
  return treeFaults(placed, changes, directory).map(({ cell, reason }) => [cell, reason]);
}

test("treeFaults() finds circles that several rows close together", () => {
  const changes = [stated("a", null), stated("b", null), stated("c", null)];
  expect(faultsOf([stated("a", "b"), stated("b", "a"), stated("c", "a")], changes)).toEqual([
    ["B2", "cycle"],
    ["B3", "cycle"],
  ]);
});

test("treeFaults() finds parents that end first and children that remain, but says nothing of rows that change nothing", () => {
  const changes = [stated("a", null, "2024-06-01"), stated("b", "a")];
  expect(faultsOf([stated("b", "a")], changes)).toEqual([["B2", "parent_ends_before"]]);
  expect(faultsOf([stated("a", null, "2024-05-01")], changes)).toEqual([["A2", "children_remain"]]);
  expect(faultsOf([stated("b", "a")], changes, "same")).toEqual([]);
  expect(faultsOf([stated("a", null, "2024-05-01"), stated("b", "a", "2024-05-01")], changes)).toEqual([]);
});
