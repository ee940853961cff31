import { newCheckedCode, normaliseCheckedCode } from "../links/code-characters.ts";

/** With the one that checks them 12, as 3 groups of 4: 54 bits, for an hour and one use. */
const RANDOM_CHARACTERS = 11;

/** How long a code may wait for its tablet. */
export const PAIRING_LIFE_MS = 60 * 60 * 1000;

export function newPairingCode(randomBytes: (length: number) => Uint8Array): string {
  return newCheckedCode(RANDOM_CHARACTERS, randomBytes);
}

/** The code in the form of which the hash is kept, however it was typed; null when it cannot be one. */
export function normalisePairingCode(input: string): string | null {
  return normaliseCheckedCode(input, RANDOM_CHARACTERS);
}

/** The number by which people tell tablets of one link apart, from a pairing's id. */
export function tabletNumber(pairing: string): string {
  return pairing.slice(-4).toUpperCase();
}
