import { hash } from "node:crypto";

const scratch = Buffer.alloc(4096);

/** SHA-256 over the parts put together. */
export function sha256(...parts: Uint8Array[]): Uint8Array {
  const bytes = parts.length === 1 && parts[0] ? parts[0] : joined(parts);
  // Asked for as text, since a digest asked for as a buffer takes Node longer than the hashing.
  return Buffer.from(hash("sha256", bytes, "binary"), "binary");
}

/** The parts one after the other, in a buffer that holds until the next call where they fit it. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) {
    if (length + part.length > scratch.length) {
      return Buffer.concat(parts);
    }
    scratch.set(part, length);
    length += part.length;
  }
  return scratch.subarray(0, length);
}
