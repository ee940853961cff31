import { passwordFault } from "../../core/accounts/password-fault.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { setPassword } from "../../store/credentials.ts";
import { isConstraintError, type Statement } from "../../store/database.ts";
import { findInvitation, useInvitation } from "../../store/invitations.ts";
import { findPerson, findPersonByName, newPersonChange, newRoleChange, type Person } from "../../store/people.ts";
import { endSessionsOf } from "../../store/sessions.ts";
import type { Deps } from "../deps.ts";
import { hasAdministrator } from "./offer-setup.ts";
import { sessionFor } from "./open-session.ts";
import { actStatement } from "./record-act.ts";
import { hashOf } from "./secret.ts";

/** An invitation that can be used; `person` is null for the first administrator, who says a name. */
export type OpenInvitation = { codeHash: string; person: Person | null };

const NAME_LENGTH_MAX = 60;

/** What a one-time address leads to, or `code_expired`; looking at it does not use it. */
export async function readInvitation(deps: Deps, code: string): Promise<Result<OpenInvitation>> {
  const found = await findInvitation(deps.db, hashOf(deps, code));
  if (!found || found.expiresMs <= deps.nowMs()) {
    return refuse({ reason: "code_expired" });
  }
  if (found.person === null) {
    const isTooLate = await hasAdministrator(deps);
    return isTooLate ? refuse({ reason: "code_expired" }) : accept({ codeHash: found.codeHash, person: null });
  }
  const person = await findPerson(deps.db, found.person);
  return person === null || person.hasLeft
    ? refuse({ reason: "code_expired" })
    : accept({ codeHash: found.codeHash, person: { id: person.id, name: person.name } });
}

export type PasswordChoice = { code: string; name: string; password: string };

/** Takes an invitation with a password: from then on the person is signed in. */
export async function acceptWithPassword(
  deps: Deps,
  { code, name, password }: PasswordChoice,
): Promise<Result<{ session: string }>> {
  const person = await whoAccepts(deps, code, name);
  if (!person.ok || deps.passwords === null) {
    return person.ok ? refuse({ reason: "not_found" }) : person;
  }
  const fault = passwordFault(password, person.value.name);
  if (fault) {
    return refuse(invalid([{ pointer: "/password", reason: fault }]));
  }
  const hash = await deps.passwords.hash(password);
  return acceptAs(deps, person.value, [setPassword(person.value.id, hash, deps.today())]);
}

export type Acceptance = Person & { codeHash: string; isNew: boolean };

/** Who an invitation is for: the person invited, or the first administrator under the name given. */
export async function whoAccepts(deps: Deps, code: string, given: string): Promise<Result<Acceptance>> {
  const invitation = await readInvitation(deps, code);
  if (!invitation.ok) {
    return invitation;
  }
  const { codeHash, person } = invitation.value;
  if (person) {
    return accept({ ...person, codeHash, isNew: false });
  }
  const name = given.trim().normalize("NFC");
  const errors = await nameFaults(deps, name);
  return errors.length > 0
    ? refuse(invalid(errors))
    : accept({ id: `p-${codeHash.slice(0, 12)}`, name, codeHash, isNew: true });
}

/** What is wrong with a name for someone new; people sign in by it, so that no two share one. */
export async function nameFaults(deps: Deps, name: string): Promise<FieldError[]> {
  if (name === "") {
    return [{ pointer: "/name", reason: "required" }];
  }
  if ([...name].length > NAME_LENGTH_MAX) {
    return [{ pointer: "/name", reason: "too_long" }];
  }
  if (/[\p{Control}\p{Surrogate}]/u.test(name)) {
    return [{ pointer: "/name", reason: "bad_text" }];
  }
  return (await findPersonByName(deps.db, name)) ? [{ pointer: "/name", reason: "name_taken" }] : [];
}

/** Uses the invitation, keeps what the person will sign in with, and signs them in: all at once, or `code_expired`. */
export async function acceptAs(
  deps: Deps,
  { id, name, codeHash, isNew }: Acceptance,
  credential: readonly Statement[],
): Promise<Result<{ session: string }>> {
  const stamp = { recordedOn: deps.today(), actor: id };
  const { session, statements } = sessionFor(deps, id);
  const first = [
    newPersonChange({ id, name, change: 1, hasLeft: false }, stamp),
    newRoleChange(id, { role: "administrator", unit: null, isGranted: true }, stamp),
  ];
  try {
    await deps.db.batch([
      useInvitation(codeHash, stamp),
      ...(isNew ? first : []),
      endSessionsOf(id),
      ...credential,
      actStatement(deps, { actor: id, act: isNew ? "set-up" : "accept-invitation" }, id),
      ...statements,
    ]);
  } catch (error) {
    if (isConstraintError(error)) {
      return refuse({ reason: "code_expired" });
    }
    throw error;
  }
  return accept({ session });
}
