/** Without 0, O, 1, I and L, which are taken for one another. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const INPUT_LENGTH_MAX = 80;
// The largest multiple of 31 that fits a byte: bytes from here on would favour some characters.
const UNBIASED_BELOW = 248;

/** So many random characters, each equally likely, and one that checks them. */
export function newCheckedCode(count: number, randomBytes: (length: number) => Uint8Array): string {
  let characters = "";
  while (characters.length < count) {
    for (const byte of randomBytes(count - characters.length)) {
      characters += byte < UNBIASED_BELOW ? ALPHABET[byte % ALPHABET.length] : "";
    }
  }
  return characters + checkCharacterOf(characters);
}

/**
 * A code of `count` characters and the one that checks them in its stored form: either case, full-width letters, blanks
 * and hyphens are read; null when it cannot be one.
 */
export function normaliseCheckedCode(input: string, count: number): string | null {
  if (input.length > INPUT_LENGTH_MAX) {
    return null;
  }
  const code = input.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  const characters = code.slice(0, count);
  const isOfAlphabet = code.length === count + 1 && /^[2-9A-HJ-KM-NP-Z]+$/.test(code);
  return isOfAlphabet && code === characters + checkCharacterOf(characters) ? code : null;
}

/**
 * The check character: minus the sum of the characters with weights 2, 3, 4 …, modulo 31. Weights that differ modulo a
 * prime catch every single wrong character and every swap of two, up to 29 characters; Luhn's sum of digits would not,
 * as 31 is odd.
 */
function checkCharacterOf(characters: string): string {
  let sum = 0;
  for (let at = 0; at < characters.length; at++) {
    sum += (at + 2) * ALPHABET.indexOf(characters.charAt(at));
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}
