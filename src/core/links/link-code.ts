import { newCheckedCode, normaliseCheckedCode } from "./code-characters.ts";

const RANDOM_CHARACTERS = 6;

/** A new code for a link: six random characters, each equally likely, and one that checks them. */
export function newLinkCode(randomBytes: (length: number) => Uint8Array): string {
  return newCheckedCode(RANDOM_CHARACTERS, randomBytes);
}

/** The code in its stored form: either case, full-width letters, blanks and hyphens are read; null when it cannot be a code. */
export function normaliseLinkCode(input: string): string | null {
  return normaliseCheckedCode(input, RANDOM_CHARACTERS);
}
