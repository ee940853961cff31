/** Full-width digits, signs and dots as ASCII: what a Chinese keyboard types for a number or a day. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[０-９．－＋]/g, (character) => character.normalize("NFKC"));
}

/** The number a person wrote, or the text itself where it is none, so that judging refuses it by name. */
export function readNumber(text: string): number | string {
  const plain = toAsciiDigits(text).trim();
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
