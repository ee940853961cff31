import { expect, test } from "vitest";
import { isRole, sameGrant } from "../../../src/core/accounts/role.ts";

test("isRole() knows the six roles and nothing else", () => {
  expect(["viewer", "analyst", "manager", "clerk", "auditor", "administrator"].every(isRole)).toBe(true);
  expect(["", "Viewer", "constructor", null, 1].some(isRole)).toBe(false);
});

test("sameGrant() tells a unit from the whole deployment", () => {
  expect(sameGrant({ role: "clerk", unit: null }, { role: "clerk", unit: null })).toBe(true);
  expect(sameGrant({ role: "clerk", unit: null }, { role: "clerk", unit: "hall" })).toBe(false);
  expect(sameGrant({ role: "clerk", unit: "hall" }, { role: "viewer", unit: "hall" })).toBe(false);
});
