import { expect, test } from "vitest";
import { areaOf } from "../../../src/core/accounts/area.ts";
import type { Grant } from "../../../src/core/accounts/role.ts";
import { BEGINNING } from "../../../src/core/units/unit-change.ts";
import { unitTreeAt } from "../../../src/core/units/unit-tree.ts";

const PARENTS = { town: null, a: "town", a1: "a", a2: "a", b: "town" };
const tree = unitTreeAt(
  Object.entries(PARENTS).map(([code, parent]) => ({
    ...{ code, parent, change: 1, holdsFrom: BEGINNING, name: code, kind: "office" },
    ...{ until: null, successor: null, population: null, targets: {} },
  })),
  "2026-03",
);
const analyst = (...units: (string | null)[]): Grant[] => units.map((unit) => ({ role: "analyst", unit }));

test.each([
  [analyst(null), "", [""]],
  [analyst("a"), "a", ["a", "town", ""]],
  [analyst("a", "a1"), "a", ["a", "town", ""]],
  [analyst("a2", "a1"), "a1 a2", ["a1 a2", "a", "town", ""]],
  [analyst("b", "a1"), "a1 b", ["a1 b", "town", ""]],
  [[{ role: "viewer" as const, unit: null }, ...analyst("b")], "b", ["b", "town", ""]],
])("areaOf() %j is %j", (grants, own, seen) => {
  expect(areaOf(grants, "importFigures", tree)).toEqual({ own, seen });
});
