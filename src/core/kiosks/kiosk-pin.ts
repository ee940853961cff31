/** What a tablet knows of the PIN of its staff: how many digits, base64url of the salt and of PBKDF2-HMAC-SHA-256 over the digits. */
export type KioskPin = { length: number; salt: string; hash: string; rounds: number };

// Four digits are guessed in seconds whatever the rounds: the PIN keeps residents from the counts, nothing more.
export const PIN_ROUNDS = 20_000;

const PIN = /^\d{4,8}$/;

/** Four to eight digits in their ASCII form; null for anything else. */
export function normalisePin(input: string): string | null {
  const pin = input.normalize("NFKC").trim();
  return PIN.test(pin) ? pin : null;
}
