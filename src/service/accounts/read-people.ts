import { mayManagePerson, maySeePerson } from "../../core/accounts/managed-people.ts";
import type { Grant } from "../../core/accounts/role.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { invitedPeople } from "../../store/invitations.ts";
import { allGrants, findPerson, grantsOf, listPeople, type Person, type PersonState } from "../../store/people.ts";
import type { Deps, Official } from "../deps.ts";
import { presentTree } from "./judge-right.ts";

export type ListedPerson = Person & { roles: readonly Grant[]; hasLeft: boolean; isInvited: boolean };

/** The people whom an official may see, by id: those with a role inside the official's units, all for the whole. */
export async function readPeople(deps: Deps, { grants }: Official): Promise<ListedPerson[]> {
  const [people, roles] = [await listPeople(deps.db), await allGrants(deps.db)];
  const [tree, invited] = [await presentTree(deps), await invitedPeople(deps.db, deps.nowMs())];
  return people
    .map(({ id, name, hasLeft }) => ({
      ...{ id, name, hasLeft, roles: roles.get(id) ?? [] },
      isInvited: !hasLeft && invited.has(id),
    }))
    .filter((person) => maySeePerson(grants, person.roles, tree));
}

/** A person whom an official may take in hand; `not_found` when unseen or gone, `forbidden` when seen in part. */
export async function findManaged(
  deps: Deps,
  { grants }: Official,
  id: string,
): Promise<Result<{ person: PersonState; roles: Grant[] }>> {
  const person = await findPerson(deps.db, id);
  const roles = await grantsOf(deps.db, id);
  const tree = await presentTree(deps);
  if (!person || person.hasLeft || !maySeePerson(grants, roles, tree)) {
    return refuse({ reason: "not_found" });
  }
  return mayManagePerson(grants, roles, tree) ? accept({ person, roles }) : refuse({ reason: "forbidden" });
}

/** How many people may do everything; acts that need two of them cannot be done by one. */
export async function countAdministrators(deps: Deps): Promise<number> {
  const roles = [...(await allGrants(deps.db)).values()];
  return roles.filter((grants) => grants.some(isWhole)).length;
}

/** Whether it is the right to do everything everywhere. */
export function isWhole({ role, unit }: Grant): boolean {
  return role === "administrator" && unit === null;
}
