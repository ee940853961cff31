import { accept, type Result, refuse } from "../../core/result.ts";
import { findPasswordHash } from "../../store/credentials.ts";
import { findPersonByName } from "../../store/people.ts";
import type { Deps } from "../deps.ts";
import { sessionFor } from "./open-session.ts";

export type PasswordAttempt = { name: string; password: string; address: string | null };

/** A new session; the same refusal after the same work whether the name, the password or both are wrong. */
export async function signInWithPassword(
  deps: Deps,
  { name: given, password, address }: PasswordAttempt,
): Promise<Result<{ session: string }>> {
  const name = given.trim().normalize("NFC");
  if (deps.passwords === null) {
    return refuse({ reason: "not_found" });
  }
  const wait = deps.signInLimiter.check(name, address);
  if (wait !== null) {
    return refuse({ reason: "too_many_attempts", retryAfterSeconds: wait });
  }
  const person = await findPersonByName(deps.db, name);
  const hash = await findPasswordHash(deps.db, person?.id ?? "");
  const isRight = await deps.passwords.verify(password, hash);
  if (!isRight || person === null) {
    return refuse({ reason: "wrong_credentials" });
  }
  deps.signInLimiter.forget(name);
  const { session, statements } = sessionFor(deps, person.id);
  await deps.db.batch(statements);
  return accept({ session });
}
