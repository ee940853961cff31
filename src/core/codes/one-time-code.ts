import { newCheckedCode, normaliseCheckedCode } from "../links/code-characters.ts";

/** With the one that checks them 16, as 4 groups of 4: 74 bits, which nobody guesses and a hash does not give back. */
const RANDOM_CHARACTERS = 15;

/** A new one-time code: fifteen random characters, each equally likely, and one that checks them. */
export function newOneTimeCode(randomBytes: (length: number) => Uint8Array): string {
  return newCheckedCode(RANDOM_CHARACTERS, randomBytes);
}

/** The code in the form of which the hash is kept: however it was typed; null when it cannot be a code. */
export function normaliseOneTimeCode(input: string): string | null {
  return normaliseCheckedCode(input, RANDOM_CHARACTERS);
}

/** As it is printed and read out: `ABCD-EFGH-JKMN-PQRS`. */
export function printedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
