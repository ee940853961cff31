import { accept, type Result, refuse } from "../../core/result.ts";
import { countPasskey, findPasskey } from "../../store/passkeys.ts";
import { findPerson } from "../../store/people.ts";
import type { Deps } from "../deps.ts";
import { sessionFor } from "./open-session.ts";
import {
  type AuthenticationResponseJSON,
  type RequestOptions,
  readSigned,
  relyingParty,
  requestOptions,
} from "./webauthn.ts";

const PURPOSE = "sign-in";

/** What the browser needs to ask for a passkey; limited per address, since each is kept until it is answered. */
export async function offerPasskeySignIn(deps: Deps, address: string | null): Promise<Result<RequestOptions>> {
  const party = relyingParty(deps);
  if (!party) {
    return refuse({ reason: "not_found" });
  }
  const wait = deps.signInLimiter.check(null, address);
  return wait === null
    ? accept(await requestOptions(deps, party, PURPOSE))
    : refuse({ reason: "too_many_attempts", retryAfterSeconds: wait });
}

/** A new session of the person whose passkey signed; the same refusal whatever is wrong. */
export async function signInWithPasskey(
  deps: Deps,
  response: AuthenticationResponseJSON,
): Promise<Result<{ session: string }>> {
  const [party, passkey] = [relyingParty(deps), await findPasskey(deps.db, response.id)];
  const person = passkey && (await findPerson(deps.db, passkey.person));
  if (!party || !passkey || !person || person.hasLeft) {
    return refuse({ reason: "wrong_credentials" });
  }
  const counter = await readSigned(deps, party, { response, passkey, purpose: PURPOSE });
  if (counter === null) {
    return refuse({ reason: "wrong_credentials" });
  }
  const { session, statements } = sessionFor(deps, person.id);
  await deps.db.batch([countPasskey(passkey.credential, counter), ...statements]);
  return accept({ session });
}
