import type { UnitTree } from "../units/unit-tree.ts";
import type { Grant, Role } from "./role.ts";

const EVERY_ROLE: readonly Role[] = ["viewer", "analyst", "manager", "clerk", "auditor", "administrator"];
const READERS: readonly Role[] = ["viewer", "analyst", "manager", "auditor", "administrator"];
const MANAGERS: readonly Role[] = ["manager", "administrator"];
const ANALYSTS: readonly Role[] = ["analyst", "administrator"];

/** The roles that carry each right. */
const RIGHTS = {
  seeUnits: EVERY_ROLE,
  manageUnits: MANAGERS,
  recordUndertakings: MANAGERS,
  readFigures: READERS,
  readComments: ["analyst", "manager", "administrator"],
  exportData: ["analyst", "manager", "administrator"],
  seeSurveys: EVERY_ROLE,
  editSurveys: MANAGERS,
  planPolls: ["analyst", "manager", "administrator"],
  seeLinks: EVERY_ROLE,
  makeLinks: MANAGERS,
  handOutCodes: ["manager", "clerk", "administrator"],
  pairKiosks: ["manager", "clerk", "administrator"],
  workOnCases: MANAGERS,
  enterAnswers: ["clerk", "administrator"],
  seeImports: ["analyst", "manager", "auditor", "administrator"],
  importFigures: ANALYSTS,
  seeIndicators: READERS,
  stateIndicators: ["analyst", "manager", "administrator"],
  managePeople: ["administrator"],
  readAuditTrail: ["auditor", "administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof RIGHTS;

/** The role of several by which someone may, the one with fewest rights first; null where none carries the right. */
export function roleFor(roles: readonly Role[], right: Right): Role | null {
  const carrying: readonly Role[] = RIGHTS[right];
  return carrying.find((role) => roles.includes(role)) ?? null;
}

/** Whether any grant carries the right, wherever. */
export function mayAnywhere(grants: readonly Grant[], right: Right): boolean {
  return grants.some(({ role }) => carries(role, right));
}

/** Whether a grant carries the right on `unit`; on the whole deployment where it is null, which no unit's grant does. */
export function mayOn(grants: readonly Grant[], right: Right, unit: string | null, tree: UnitTree): boolean {
  const above = unit === null ? [] : [unit, ...tree.ancestorsOf(unit)];
  return grants.some((grant) => carries(grant.role, right) && (grant.unit === null || above.includes(grant.unit)));
}

/** Whether a grant carries the right on `unit`, above it or somewhere below it; always where `unit` is null. */
export function mayNear(grants: readonly Grant[], right: Right, unit: string | null, tree: UnitTree): boolean {
  const below = unit === null ? null : new Set(tree.subtreeOf(unit));
  return (
    mayOn(grants, right, unit, tree) ||
    grants.some((grant) => carries(grant.role, right) && (below === null || below.has(grant.unit ?? "")))
  );
}

/** Whether `unit` lies truly below a unit for which a grant carries the right, or a grant holds everywhere. */
export function mayBelow(grants: readonly Grant[], right: Right, unit: string, tree: UnitTree): boolean {
  const above = tree.ancestorsOf(unit).filter((code) => code !== unit);
  return grants.some((grant) => carries(grant.role, right) && (grant.unit === null || above.includes(grant.unit)));
}

/** The units on which the grants carry the right; null when that is everywhere. */
export function unitsWith(grants: readonly Grant[], right: Right, tree: UnitTree): ReadonlySet<string> | null {
  const carrying = grants.filter(({ role }) => carries(role, right));
  return carrying.some(({ unit }) => unit === null)
    ? null
    : new Set(carrying.flatMap(({ unit }) => (unit === null ? [] : [unit, ...tree.subtreeOf(unit)])));
}

function carries(role: Role, right: Right): boolean {
  const roles: readonly Role[] = RIGHTS[right];
  return roles.includes(role);
}
