import { expect, test } from "vitest";
import { compareCodes, unitsInOrder } from "../../../src/core/units/code-order.ts";
import { BEGINNING } from "../../../src/core/units/unit-change.ts";
import { unitTreeAt } from "../../../src/core/units/unit-tree.ts";

test.each([
  [
    ["u-10", "u-2", "u-1"],
    ["u-1", "u-2", "u-10"],
  ],
  [
    ["b", "a-1", "a"],
    ["a", "a-1", "b"],
  ],
  [
    ["110105002", "110105001", "20"],
    ["20", "110105001", "110105002"],
  ],
])("compareCodes() orders %j", (codes, ordered) => {
  expect(codes.toSorted(compareCodes)).toEqual(ordered);
});

test("compareCodes() is 0 for the same code alone", () => {
  expect([compareCodes("u1", "u1"), compareCodes("u1", "U1") !== 0, compareCodes("u01", "u1") !== 0]).toEqual([
    ...[0, true, true],
  ]);
});

test("unitsInOrder() puts every unit below its parent, as people read the codes", () => {
  const parents = { p: null, "u-10": "p", "u-2": "p", "u-1": "p", z: "u-2" };
  const tree = unitTreeAt(
    Object.entries(parents).map(([code, parent]) => ({
      ...{ code, parent, change: 1, holdsFrom: BEGINNING, name: code, kind: "office" },
      ...{ until: null, successor: null, population: null, targets: {} },
    })),
    "2026-03",
  );
  expect(unitsInOrder(tree).map(({ code, depth }) => `${depth} ${code}`)).toEqual([
    ...["0 p", "1 u-1", "1 u-2", "2 z", "1 u-10"],
  ]);
});
