const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const RANDOM_CHARACTERS = 6;
const INPUT_LENGTH_MAX = 40;
// The largest multiple of 31 that fits a byte: bytes from here on would favour some characters.
const UNBIASED_BELOW = 248;

/** A new code for a link: six random characters, each equally likely, and one that checks them. */
export function newLinkCode(randomBytes: (length: number) => Uint8Array): string {
  let characters = "";
  while (characters.length < RANDOM_CHARACTERS) {
    for (const byte of randomBytes(RANDOM_CHARACTERS - characters.length)) {
      characters += byte < UNBIASED_BELOW ? ALPHABET[byte % ALPHABET.length] : "";
    }
  }
  return characters + checkCharacterOf(characters);
}

/** The code in its stored form: either case, full-width letters, blanks and hyphens are read; null when it cannot be a code. */
export function normaliseLinkCode(input: string): string | null {
  if (input.length > INPUT_LENGTH_MAX) {
    return null;
  }
  const code = input.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  const characters = code.slice(0, RANDOM_CHARACTERS);
  const isOfAlphabet = /^[2-9A-HJ-KM-NP-Z]{7}$/.test(code);
  return isOfAlphabet && code === characters + checkCharacterOf(characters) ? code : null;
}

/**
 * The check character of six: minus their sum with weights 2 … 7, modulo 31. Weights that differ modulo a prime catch
 * every single wrong character and every swap of two; Luhn's sum of digits would not, as 31 is odd.
 */
function checkCharacterOf(characters: string): string {
  let sum = 0;
  for (let at = 0; at < characters.length; at++) {
    sum += (at + 2) * ALPHABET.indexOf(characters.charAt(at));
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}
