import { expect, test } from "vitest";
import { mayManagePerson, maySeePerson } from "../../../src/core/accounts/managed-people.ts";
import type { Grant } from "../../../src/core/accounts/role.ts";
import { BEGINNING } from "../../../src/core/units/unit-change.ts";
import { unitTreeAt } from "../../../src/core/units/unit-tree.ts";

const UNITS = [
  ["district", null],
  ["east", "district"],
  ["west", "district"],
] as const;
const TREE = unitTreeAt(
  UNITS.map(([code, parent]) => ({
    ...{ code, change: 1, holdsFrom: BEGINNING, name: code, kind: "office", parent, until: null },
    ...{ successor: null, population: null, targets: {} },
  })),
  "2026-03",
);
const EAST: Grant[] = [{ role: "administrator", unit: "east" }];
const WHOLE: Grant[] = [{ role: "administrator", unit: null }];
const at = (...units: (string | null)[]): Grant[] => units.map((unit) => ({ role: "viewer", unit }));

test("mayManagePerson() asks that every role lies inside the administrator's units", () => {
  expect(mayManagePerson(EAST, at("east"), TREE)).toBe(true);
  expect(mayManagePerson(EAST, at("east", "west"), TREE)).toBe(false);
  expect(mayManagePerson(EAST, at("district"), TREE)).toBe(false);
  expect(mayManagePerson(EAST, at(null), TREE)).toBe(false);
  expect(mayManagePerson(WHOLE, at(null, "west"), TREE)).toBe(true);
});

test("mayManagePerson() leaves people without a role to administrators of the whole", () => {
  expect(mayManagePerson(EAST, [], TREE)).toBe(false);
  expect(mayManagePerson(WHOLE, [], TREE)).toBe(true);
});

test("maySeePerson() is content with one role inside", () => {
  expect(maySeePerson(EAST, at("east", "west"), TREE)).toBe(true);
  expect(maySeePerson(EAST, at("west"), TREE)).toBe(false);
  expect(maySeePerson(EAST, [], TREE)).toBe(false);
});
