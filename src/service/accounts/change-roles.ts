import { maySeePerson } from "../../core/accounts/managed-people.ts";
import { mayOn } from "../../core/accounts/rights.ts";
import { type Grant, sameGrant } from "../../core/accounts/role.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { endApiTokensOf } from "../../store/api-tokens.ts";
import { forgetCredentials } from "../../store/credentials.ts";
import { isConstraintError } from "../../store/database.ts";
import { withdrawInvitations } from "../../store/invitations.ts";
import { findPerson, grantsOf, keepAdministrator, newPersonChange, newRoleChange } from "../../store/people.ts";
import { endSessionsOf } from "../../store/sessions.ts";
import type { ActingOfficial, Deps } from "../deps.ts";
import { unitFaults } from "./invite-people.ts";
import { presentTree } from "./judge-right.ts";
import { countAdministrators, findManaged, isWhole } from "./read-people.ts";
import { actStatement, recordAct } from "./record-act.ts";

const TRIES_MAX = 5;

/**
 * Gives a person exactly these roles; what changes must lie inside the official's units. Their sessions end at once, with
 * a role the tokens they made, and the last administrator keeps the role (`last_administrator`).
 */
export function changeRoles(
  deps: Deps,
  official: ActingOfficial,
  input: { id: string; roles: readonly Grant[] },
): Promise<Result<Grant[]>> {
  return whileOvertaken(() => tryChangeRoles(deps, official, input));
}

/** Decides anew when others changed something meanwhile: two administrators may remove each other at the same moment. */
async function whileOvertaken<T>(decide: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    try {
      return await decide();
    } catch (error) {
      if (!isConstraintError(error)) {
        throw error;
      }
    }
  }
  return refuse({ reason: "overloaded" });
}

async function tryChangeRoles(
  deps: Deps,
  official: ActingOfficial,
  { id, roles }: { id: string; roles: readonly Grant[] },
): Promise<Result<Grant[]>> {
  const person = await findPerson(deps.db, id);
  const held = await grantsOf(deps.db, id);
  const added = roles.filter(
    (role, at) => roles.findIndex((other) => sameGrant(role, other)) === at && !holds(held, role),
  );
  const removed = held.filter((role) => !holds(roles, role));
  const tree = await presentTree(deps);
  const isAllowed = [...added, ...removed].every(({ unit }) => mayOn(official.grants, "managePeople", unit, tree));
  if (!person || person.hasLeft || !maySeePerson(official.grants, held, tree)) {
    return refuse({ reason: "not_found" });
  }
  if (!isAllowed) {
    return refuse({ reason: "forbidden" });
  }
  const errors = (await Promise.all(added.map(({ unit }) => unitFaults(deps, unit)))).flat();
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  if (removed.some(isWhole) && (await countAdministrators(deps)) < 2) {
    return refuse({ reason: "last_administrator" });
  }
  const stamp = { recordedOn: deps.today(), actor: official.actor };
  const changes = [
    ...added.map((role) => newRoleChange(id, { ...role, isGranted: true }, stamp)),
    ...removed.map((role) => newRoleChange(id, { ...role, isGranted: false }, stamp)),
  ];
  if (changes.length === 0) {
    await recordAct(deps, official, id);
    return accept(held);
  }
  const ended = [
    ...(removed.length > 0 ? [endApiTokensOf(id, stamp)] : []),
    ...(removed.some(isWhole) ? [keepAdministrator()] : []),
  ];
  await deps.db.batch([...changes, ...ended, endSessionsOf(id), actStatement(deps, official, id)]);
  return accept(await grantsOf(deps.db, id));
}

function holds(roles: readonly Grant[], role: Grant): boolean {
  return roles.some((other) => sameGrant(other, role));
}

/**
 * Somebody leaves: roles, credentials, invitations, sessions and the tokens they made all end at once; what they did
 * stays on record.
 */
export function endPerson(deps: Deps, official: ActingOfficial, id: string): Promise<Result<null>> {
  return whileOvertaken(() => tryEndPerson(deps, official, id));
}

async function tryEndPerson(deps: Deps, official: ActingOfficial, id: string): Promise<Result<null>> {
  const managed = await findManaged(deps, official, id);
  if (!managed.ok) {
    return managed;
  }
  const { person, roles } = managed.value;
  if (roles.some(isWhole) && (await countAdministrators(deps)) < 2) {
    return refuse({ reason: "last_administrator" });
  }
  const stamp = { recordedOn: deps.today(), actor: official.actor };
  await deps.db.batch([
    newPersonChange({ ...person, change: person.change + 1, hasLeft: true }, stamp),
    ...roles.map((role) => newRoleChange(id, { ...role, isGranted: false }, stamp)),
    ...forgetCredentials(id),
    endSessionsOf(id),
    withdrawInvitations(id, stamp),
    endApiTokensOf(id, stamp),
    ...(roles.some(isWhole) ? [keepAdministrator()] : []),
    actStatement(deps, official, id),
  ]);
  return accept(null);
}
