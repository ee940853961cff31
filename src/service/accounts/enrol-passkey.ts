import { accept, type Result, refuse } from "../../core/result.ts";
import { isConstraintError } from "../../store/database.ts";
import { newPasskey, passkeysOf } from "../../store/passkeys.ts";
import type { Person } from "../../store/people.ts";
import type { Deps } from "../deps.ts";
import { acceptAs, whoAccepts } from "./accept-invitation.ts";
import { actStatement } from "./record-act.ts";
import {
  type CreationOptions,
  creationOptions,
  type RegistrationResponseJSON,
  readCreated,
  relyingParty,
} from "./webauthn.ts";

/** What the browser needs to make a passkey for who was invited; the name is said by the first administrator alone. */
export async function offerInvitedPasskey(
  deps: Deps,
  { code, name }: { code: string; name: string },
): Promise<Result<CreationOptions>> {
  const [person, party] = [await whoAccepts(deps, code, name), relyingParty(deps)];
  if (!person.ok || !party) {
    return person.ok ? refuse({ reason: "not_found" }) : person;
  }
  const purpose = `invitation:${person.value.codeHash}`;
  return accept(await creationOptions(deps, party, { person: person.value, known: [], purpose }));
}

/** Takes an invitation with a passkey: from then on the person is signed in. */
export async function acceptWithPasskey(
  deps: Deps,
  { code, name, response }: { code: string; name: string; response: RegistrationResponseJSON },
): Promise<Result<{ session: string }>> {
  const [person, party] = [await whoAccepts(deps, code, name), relyingParty(deps)];
  if (!person.ok || !party) {
    return person.ok ? refuse({ reason: "not_found" }) : person;
  }
  const purpose = `invitation:${person.value.codeHash}`;
  const created = await readCreated(deps, party, { response, purpose });
  return created
    ? acceptAs(deps, person.value, [newPasskey({ ...created, person: person.value.id, recordedOn: deps.today() })])
    : refuse({ reason: "wrong_credentials" });
}

export async function countPasskeys({ db }: Deps, { id }: Person): Promise<number> {
  return (await passkeysOf(db, id)).length;
}

/** The same for someone who is signed in and adds a further passkey. */
export async function offerOwnPasskey(deps: Deps, person: Person): Promise<Result<CreationOptions>> {
  const party = relyingParty(deps);
  if (!party) {
    return refuse({ reason: "not_found" });
  }
  const known = await passkeysOf(deps.db, person.id);
  return accept(await creationOptions(deps, party, { person, known, purpose: `own:${person.id}` }));
}

/** Keeps a further passkey; one that somebody has already is refused. */
export async function addOwnPasskey(
  deps: Deps,
  person: Person,
  response: RegistrationResponseJSON,
): Promise<Result<null>> {
  const party = relyingParty(deps);
  const created = party && (await readCreated(deps, party, { response, purpose: `own:${person.id}` }));
  if (!created) {
    return refuse({ reason: "wrong_credentials" });
  }
  try {
    await deps.db.batch([
      newPasskey({ ...created, person: person.id, recordedOn: deps.today() }),
      actStatement(deps, { actor: person.id, act: "add-passkey" }, person.id),
    ]);
  } catch (error) {
    if (isConstraintError(error)) {
      return refuse({ reason: "wrong_credentials" });
    }
    throw error;
  }
  return accept(null);
}
