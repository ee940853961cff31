import { base64UrlOf } from "../../core/kiosks/base64-url.ts";
import { type KioskPin, PIN_ROUNDS } from "../../core/kiosks/kiosk-pin.ts";

const utf8 = new TextEncoder();

/** What the tablet is told of a PIN. Source: RFC 8018, section 5.2, with HMAC-SHA-256. */
export async function hashPin(pin: string, salt: Uint8Array): Promise<KioskPin> {
  const key = await crypto.subtle.importKey("raw", utf8.encode(pin), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: new Uint8Array(salt), iterations: PIN_ROUNDS };
  const bits = await crypto.subtle.deriveBits(how, key, 256);
  return { length: pin.length, salt: base64UrlOf(salt), hash: base64UrlOf(new Uint8Array(bits)), rounds: PIN_ROUNDS };
}
