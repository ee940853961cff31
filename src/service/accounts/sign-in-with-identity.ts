import { accept, type Result, refuse } from "../../core/result.ts";
import { findIdentity, newIdentity } from "../../store/credentials.ts";
import { findPerson } from "../../store/people.ts";
import type { Deps } from "../deps.ts";
import { acceptAs, whoAccepts } from "./accept-invitation.ts";
import type { OidcIdentity } from "./oidc.ts";
import { sessionFor } from "./open-session.ts";

/** A new session of the person to whom an invitation linked this identity; by nothing else, and never by an address. */
export async function signInWithIdentity(
  deps: Deps,
  { issuer, subject }: OidcIdentity,
): Promise<Result<{ session: string }>> {
  const id = await findIdentity(deps.db, issuer, subject);
  const person = id === null ? null : await findPerson(deps.db, id);
  if (person === null || person.hasLeft) {
    return refuse({ reason: "wrong_credentials" });
  }
  const { session, statements } = sessionFor(deps, person.id);
  await deps.db.batch(statements);
  return accept({ session });
}

/** Takes an invitation with an identity: linked to the person from then on, who is signed in. */
export async function acceptWithIdentity(
  deps: Deps,
  { code, identity }: { code: string; identity: OidcIdentity },
): Promise<Result<{ session: string }>> {
  const { issuer, subject, name } = identity;
  const person = await whoAccepts(deps, code, name);
  return person.ok
    ? acceptAs(deps, person.value, [newIdentity({ issuer, subject, person: person.value.id }, deps.today())])
    : person;
}
