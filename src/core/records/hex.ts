const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Bytes in lower-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  // Joined rather than added up, which would leave a tree of pieces that memory is searched through for as long as it is kept.
  const digits: (string | undefined)[] = [];
  for (const byte of bytes) {
    digits.push(DIGITS[byte]);
  }
  return digits.join("");
}
