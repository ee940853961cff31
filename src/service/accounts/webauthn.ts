import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { type RelyingParty, relyingPartyOf } from "../../core/accounts/relying-party.ts";
import { newChallenge, takeChallenge } from "../../store/challenges.ts";
import type { Passkey } from "../../store/passkeys.ts";
import type { Person } from "../../store/people.ts";
import type { Deps } from "../deps.ts";
import { hashOf } from "./secret.ts";

export type { AuthenticationResponseJSON, RegistrationResponseJSON };
export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

const CHALLENGE_LIFE_MS = 5 * 60_000;
const TIMEOUT_MS = 3 * 60_000;

/** What this deployment's passkeys are bound to; null where browsers have none. */
export function relyingParty(deps: Deps): RelyingParty | null {
  return relyingPartyOf(new URL(deps.settings.baseUrl));
}

/** What a browser needs to make a passkey that finds its person by itself. */
export async function creationOptions(
  deps: Deps,
  { id }: RelyingParty,
  { person, known, purpose }: { person: Person; known: readonly Passkey[]; purpose: string },
): Promise<CreationOptions> {
  const options = await generateRegistrationOptions({
    rpName: "晴雨表 Weatherglass",
    rpID: id,
    userName: person.name,
    userDisplayName: person.name,
    userID: new Uint8Array(new TextEncoder().encode(person.id)),
    challenge: new Uint8Array(deps.randomBytes(32)),
    timeout: TIMEOUT_MS,
    attestationType: "none",
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports: [...transports] })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(deps, options.challenge, purpose);
  return options;
}

/** The passkey that a browser made, or null when the reply does not hold: wrong page, challenge or signature. */
export async function readCreated(
  deps: Deps,
  { id, origins }: RelyingParty,
  { response, purpose }: { response: RegistrationResponseJSON; purpose: string },
): Promise<Omit<Passkey, "person" | "recordedOn"> | null> {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => useChallenge(deps, challenge, purpose),
    expectedOrigin: origins,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) {
    return null;
  }
  const { credential } = verified.registrationInfo;
  const { publicKey, counter, transports = [] } = credential;
  return { credential: credential.id, publicKey: new Uint8Array(publicKey), counter, transports };
}

/** What a browser needs to sign in with whichever passkey of this domain the person chooses. */
export async function requestOptions(deps: Deps, { id }: RelyingParty, purpose: string): Promise<RequestOptions> {
  const options = await generateAuthenticationOptions({
    rpID: id,
    challenge: new Uint8Array(deps.randomBytes(32)),
    timeout: TIMEOUT_MS,
    userVerification: "required",
  });
  await keepChallenge(deps, options.challenge, purpose);
  return options;
}

/** The passkey's new counter, or null when the reply does not hold. */
export async function readSigned(
  deps: Deps,
  { id, origins }: RelyingParty,
  { response, passkey, purpose }: { response: AuthenticationResponseJSON; passkey: Passkey; purpose: string },
): Promise<number | null> {
  const { credential, publicKey, counter } = passkey;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => useChallenge(deps, challenge, purpose),
    expectedOrigin: origins,
    expectedRPID: id,
    credential: { id: credential, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

async function keepChallenge(deps: Deps, challenge: string, purpose: string): Promise<void> {
  const nowMs = deps.nowMs();
  await deps.db.batch(newChallenge(hashOf(deps, challenge), purpose, nowMs, nowMs + CHALLENGE_LIFE_MS));
}

function useChallenge(deps: Deps, challenge: string, purpose: string): Promise<boolean> {
  return takeChallenge(deps.db, hashOf(deps, challenge), purpose, deps.nowMs());
}
