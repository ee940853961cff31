import type { Grant } from "../../core/accounts/role.ts";
import { addDays, type Day } from "../../core/figures/period.ts";
import { hexOf } from "../../core/records/hex.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { forgetCredentials } from "../../store/credentials.ts";
import { isConstraintError, type Statement } from "../../store/database.ts";
import { newInvitation, withdrawInvitations } from "../../store/invitations.ts";
import { newPersonChange, newRoleChange, type Person } from "../../store/people.ts";
import { endSessionsOf } from "../../store/sessions.ts";
import { existingUnits } from "../../store/units.ts";
import type { ActingOfficial, Deps } from "../deps.ts";
import { nameFaults } from "./accept-invitation.ts";
import { judgeUnitRight } from "./judge-right.ts";
import { findManaged } from "./read-people.ts";
import { actStatement } from "./record-act.ts";
import { hashOf } from "./secret.ts";

/** A one-time address as it is given out; it is told once and stored hashed. `expiresOn` is its last whole day. */
export type Invited = Person & { url: string; expiresOn: Day };

const LIFE_DAYS = 14;
const DAY_MS = 86_400_000;
const AT_ONCE_MAX = 200;

/** Makes people with one role each and an address for every one of them: all, or none when one name is at fault. */
export async function invitePeople(
  deps: Deps,
  official: ActingOfficial,
  { names: given, role, unit }: Grant & { names: readonly string[] },
): Promise<Result<Invited[]>> {
  const judged = await judgeUnitRight(deps, official, "managePeople", unit);
  if (!judged.ok) {
    return judged;
  }
  const names = given.map((name) => name.trim().normalize("NFC"));
  const errors = [...(await faultsOf(deps, names)), ...(await unitFaults(deps, unit))];
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  const invited = names.map((name) => {
    const id = `p-${hexOf(deps.randomBytes(6))}`;
    return { person: { id, name }, ...invitationOf(deps, official.actor, { id, name }) };
  });
  const stamp = { recordedOn: deps.today(), actor: official.actor };
  try {
    await deps.db.batch([
      ...invited.flatMap(({ person, statement }) => [
        newPersonChange({ ...person, change: 1, hasLeft: false }, stamp),
        newRoleChange(person.id, { role, unit, isGranted: true }, stamp),
        statement,
      ]),
      actStatement(deps, official, invited.map(({ person }) => person.id).join(" ")),
    ]);
  } catch (error) {
    if (isConstraintError(error)) {
      return refuse({ reason: "overloaded" });
    }
    throw error;
  }
  return accept(invited.map(({ shown }) => shown));
}

/**
 * A new address for someone who lost what they signed in with: all of that is taken away, and their sessions end at
 * once.
 */
export async function renewInvitation(deps: Deps, official: ActingOfficial, id: string): Promise<Result<Invited>> {
  const managed = await findManaged(deps, official, id);
  if (!managed.ok) {
    return managed;
  }
  const { shown, statement } = invitationOf(deps, official.actor, managed.value.person);
  const stamp = { recordedOn: deps.today(), actor: official.actor };
  await deps.db.batch([
    ...[...forgetCredentials(id), endSessionsOf(id), withdrawInvitations(id, stamp), statement],
    actStatement(deps, official, id),
  ]);
  return accept(shown);
}

function invitationOf(deps: Deps, actor: string, { id, name }: Person): { shown: Invited; statement: Statement } {
  const code = hexOf(deps.randomBytes(16));
  const recordedOn = deps.today();
  const invitation = { codeHash: hashOf(deps, code), person: id, expiresMs: deps.nowMs() + LIFE_DAYS * DAY_MS };
  const url = `${deps.settings.baseUrl}/invite/${code}`;
  return {
    shown: { id, name, url, expiresOn: addDays(recordedOn, LIFE_DAYS - 1) },
    statement: newInvitation(invitation, { recordedOn, actor }),
  };
}

async function faultsOf(deps: Deps, names: readonly string[]): Promise<FieldError[]> {
  if (names.length === 0 || names.length > AT_ONCE_MAX) {
    return [{ pointer: "/name", reason: names.length === 0 ? "required" : "too_many" }];
  }
  const errors: FieldError[] = new Set(names).size < names.length ? [{ pointer: "/name", reason: "repeated" }] : [];
  for (const name of names) {
    errors.push(...(await nameFaults(deps, name)));
  }
  return errors;
}

/** A unit that a role or token is given for must be there. */
export async function unitFaults(deps: Deps, unit: string | null): Promise<FieldError[]> {
  const isKnown = unit === null || (await existingUnits(deps.db, [unit])).has(unit);
  return isKnown ? [] : [{ pointer: "/unit", reason: "unknown_unit" }];
}
