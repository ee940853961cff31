const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS = 12;
const BITS_PER_CHARACTER = 5;

/** A receipt's short form: the first 60 bits of the leaf hash as 12 characters of Crockford base32. */
export function checkCodeOf(leafHash: Uint8Array): string {
  let code = "";
  let bits = 0;
  let bitCount = 0;
  for (const byte of leafHash.subarray(0, 8)) {
    bits = (bits << 8) | byte;
    bitCount += 8;
    while (bitCount >= BITS_PER_CHARACTER && code.length < CHARACTERS) {
      bitCount -= BITS_PER_CHARACTER;
      code += CROCKFORD[(bits >> bitCount) & 31];
    }
    bits &= (1 << bitCount) - 1;
  }
  return code;
}

/** A check code as it is stored, from how people type it: either case, blanks and hyphens, O for 0, I or L for 1; null when it cannot be one. */
export function normaliseCheckCode(input: string): string | null {
  const code = input.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : null;
}
