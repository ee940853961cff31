import type { UnitTree } from "../units/unit-tree.ts";
import { mayOn } from "./rights.ts";
import type { Grant } from "./role.ts";

/**
 * Whether an administrator with `grants` may take a whole person in hand, renew their invitation or end them: only when
 * every role of theirs lies inside the administrator's own units, so that nobody is given more than the giver holds.
 */
export function mayManagePerson(grants: readonly Grant[], roles: readonly Grant[], tree: UnitTree): boolean {
  const isEverywhere = mayOn(grants, "managePeople", null, tree);
  return isEverywhere || (roles.length > 0 && roles.every(({ unit }) => mayOn(grants, "managePeople", unit, tree)));
}

/** Whether an administrator with `grants` sees a person at all: one with a role inside the administrator's units. */
export function maySeePerson(grants: readonly Grant[], roles: readonly Grant[], tree: UnitTree): boolean {
  return (
    mayOn(grants, "managePeople", null, tree) || roles.some(({ unit }) => mayOn(grants, "managePeople", unit, tree))
  );
}
