import { bytesOfBase64Url } from "../../core/kiosks/base64-url.ts";
import { SEAL_KEY_LENGTH, SEAL_NONCE_LENGTH, SEALED_FOR } from "../../core/kiosks/kiosk-answer.ts";
import type { SealingKeys } from "../deps.ts";

const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder("utf-8", { fatal: true });
const P256 = { name: "ECDH", namedCurve: "P-256" };

/**
 * What a tablet sealed to these keys for `name` (its link and submission id); null when it was not, or was altered.
 * ECDH on P-256 with a key used once, HKDF-SHA-256 and AES-256-GCM, as ECIES joins them (SEC 1, section 5.1).
 */
export async function openSealed(keys: SealingKeys, name: string, sealed: string): Promise<string | null> {
  const [box, ownKey] = [bytesOfBase64Url(sealed), bytesOfBase64Url(keys.publicKey)];
  if (!box || !ownKey || box.length <= SEAL_KEY_LENGTH + SEAL_NONCE_LENGTH) {
    return null;
  }
  const theirKey = box.slice(0, SEAL_KEY_LENGTH);
  const nonce = box.slice(SEAL_KEY_LENGTH, SEAL_KEY_LENGTH + SEAL_NONCE_LENGTH);
  try {
    const key = await openingKey(keys.privateKey, theirKey, ownKey);
    const how = { name: "AES-GCM", iv: nonce, additionalData: utf8.encode(name) };
    return fromUtf8.decode(await crypto.subtle.decrypt(how, key, box.slice(SEAL_KEY_LENGTH + SEAL_NONCE_LENGTH)));
  } catch {
    return null;
  }
}

async function openingKey(
  privateKey: string,
  theirKey: Uint8Array<ArrayBuffer>,
  ownKey: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const { subtle } = crypto;
  const own = await subtle.importKey("jwk", JSON.parse(privateKey) as JsonWebKey, P256, false, ["deriveBits"]);
  const theirs = await subtle.importKey("raw", theirKey, P256, false, []);
  const shared = await subtle.deriveBits({ name: "ECDH", public: theirs }, own, 256);
  const salt = new Uint8Array([...theirKey, ...ownKey]);
  const base = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: utf8.encode(SEALED_FOR) };
  return subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
}
