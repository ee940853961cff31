import fc from "fast-check";
import { expect, test } from "vitest";
import {
  mayAnywhere,
  mayBelow,
  mayNear,
  mayOn,
  type Right,
  roleFor,
  unitsWith,
} from "../../../src/core/accounts/rights.ts";
import { type Grant, ROLES } from "../../../src/core/accounts/role.ts";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";
import { unitTreeAt } from "../../../src/core/units/unit-tree.ts";

function unit(code: string, parent: string | null): UnitChange {
  return {
    ...{ code, change: 1, holdsFrom: BEGINNING, name: code, kind: "office", parent, until: null },
    ...{ successor: null, population: null, targets: {} },
  };
}

// district > (east > hall), west; another root beside it.
const TREE = unitTreeAt(
  [unit("district", null), unit("east", "district"), unit("hall", "east"), unit("west", "district"), unit("far", null)],
  "2026-03",
);
const at = (role: Grant["role"], place: string | null): Grant[] => [{ role, unit: place }];

test("mayOn() lets a role hold for its unit and all below it, and nowhere else", () => {
  const grants = at("manager", "east");
  expect(["east", "hall"].every((code) => mayOn(grants, "editSurveys", code, TREE))).toBe(true);
  expect(["district", "west", "far", "nowhere", null].some((code) => mayOn(grants, "editSurveys", code, TREE))).toBe(
    false,
  );
});

test("mayOn() lets a role without a unit hold everywhere, also where there is no such unit yet", () => {
  expect(["hall", "nowhere", null].every((code) => mayOn(at("manager", null), "makeLinks", code, TREE))).toBe(true);
});

test("mayOn() gives each role its own rights", () => {
  const holders = (right: Right) => ROLES.filter((role) => mayOn(at(role, null), right, null, TREE));
  expect(holders("managePeople")).toEqual(["administrator"]);
  expect(holders("readAuditTrail")).toEqual(["auditor", "administrator"]);
  expect(holders("enterAnswers")).toEqual(["clerk", "administrator"]);
  expect(holders("editSurveys")).toEqual(["manager", "administrator"]);
  expect(holders("importFigures")).toEqual(["analyst", "administrator"]);
  expect(holders("readFigures")).toEqual(["viewer", "analyst", "manager", "auditor", "administrator"]);
});

test("mayNear() reaches what belongs to a unit above, not what belongs to one beside", () => {
  expect(mayNear(at("manager", "hall"), "seeSurveys", "district", TREE)).toBe(true);
  expect(mayNear(at("manager", "hall"), "seeSurveys", null, TREE)).toBe(true);
  expect(mayNear(at("manager", "hall"), "seeSurveys", "west", TREE)).toBe(false);
});

test("mayBelow() leaves out the unit itself", () => {
  expect(mayBelow(at("manager", "east"), "manageUnits", "hall", TREE)).toBe(true);
  expect(mayBelow(at("manager", "east"), "manageUnits", "east", TREE)).toBe(false);
});

test("unitsWith() holds exactly the units on which mayOn() says yes", () => {
  const codes = ["district", "east", "hall", "west", "far"];
  const grant = fc.record({ role: fc.constantFrom(...ROLES), unit: fc.constantFrom(...codes, null) });
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 3 }), (grants) => {
      const units = unitsWith(grants, "readFigures", TREE);
      for (const code of codes) {
        expect(units === null || units.has(code)).toBe(mayOn(grants, "readFigures", code, TREE));
      }
      expect(mayAnywhere(grants, "readFigures")).toBe(units === null || units.size > 0);
    }),
  );
});

test("roleFor() names the role with fewest rights that suffices, and none where none does", () => {
  expect(roleFor(["administrator", "manager", "viewer"], "editSurveys")).toBe("manager");
  expect(roleFor(["administrator"], "editSurveys")).toBe("administrator");
  expect(roleFor(["viewer", "clerk"], "editSurveys")).toBeNull();
  expect(roleFor([], "seeUnits")).toBeNull();
});
