import { base64UrlOf, bytesOfBase64Url } from "../../../src/core/kiosks/base64-url.ts";
import {
  type KioskAnswer,
  SEAL_NONCE_LENGTH,
  SEALED_FOR,
  textOfKioskAnswer,
} from "../../../src/core/kiosks/kiosk-answer.ts";

const utf8 = new TextEncoder();
const P256 = { name: "ECDH", namedCurve: "P-256" };

/** An answer that only the service can read, bound to its link and submission id (`src/service/kiosks/open-sealed.ts`). */
export async function sealAnswer(publicKey: string, name: string, answer: KioskAnswer): Promise<string> {
  const { subtle } = crypto;
  const theirKey = bytesOfBase64Url(publicKey) ?? new Uint8Array();
  const own = await subtle.generateKey(P256, false, ["deriveBits"]);
  const ownKey = new Uint8Array(await subtle.exportKey("raw", own.publicKey));
  const theirs = await subtle.importKey("raw", theirKey, P256, false, []);
  const shared = await subtle.deriveBits({ name: "ECDH", public: theirs }, own.privateKey, 256);
  const base = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const salt = joined([ownKey, theirKey]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: utf8.encode(SEALED_FOR) };
  const key = await subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(SEAL_NONCE_LENGTH));
  const cipher = { name: "AES-GCM", iv, additionalData: utf8.encode(name) };
  const box = await subtle.encrypt(cipher, key, utf8.encode(textOfKioskAnswer(answer)));
  return base64UrlOf(joined([ownKey, iv, new Uint8Array(box)]));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
