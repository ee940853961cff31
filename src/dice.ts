import { base64UrlOf } from "./core/kiosks/base64-url.ts";
import type { Deps, SealingKeys } from "./service/deps.ts";

const LETTERS = "abcdefghijkmnpqrstuvwxyz";

/** Ids and random bytes as both runtimes have them. */
export const dice: Pick<Deps, "newSurveyId" | "newRequestId" | "newSubmissionId" | "randomBytes" | "newSealingKeys"> = {
  newSurveyId: () => Array.from(randomBytes(10), (byte) => LETTERS[byte % LETTERS.length]).join(""),
  newRequestId: () => crypto.randomUUID(),
  newSubmissionId: () => crypto.randomUUID(),
  randomBytes,
  newSealingKeys,
};

const POOL_BYTES = 4096;
let pool = new Uint8Array();
let taken = 0;

// Asking the system costs the same for one byte as for a thousand; no byte is given out twice.
function randomBytes(length: number): Uint8Array {
  if (length > POOL_BYTES) {
    return crypto.getRandomValues(new Uint8Array(length));
  }
  if (taken + length > pool.length) {
    pool = crypto.getRandomValues(new Uint8Array(POOL_BYTES));
    taken = 0;
  }
  taken += length;
  return pool.slice(taken - length, taken);
}

async function newSealingKeys(): Promise<SealingKeys> {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const [raw, jwk] = await Promise.all([
    crypto.subtle.exportKey("raw", pair.publicKey),
    crypto.subtle.exportKey("jwk", pair.privateKey),
  ]);
  return { publicKey: base64UrlOf(new Uint8Array(raw)), privateKey: JSON.stringify(jwk) };
}
