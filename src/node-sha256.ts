import { hash } from "node:crypto";

const scratch = Buffer.alloc(4096);

/** SHA-256 over the parts put together; a text stands for its UTF-8 bytes. */
export function sha256(...parts: (Uint8Array | string)[]): Uint8Array {
  const bytes = parts.length === 1 && parts[0] ? parts[0] : joined(parts);
  // Asked for as text, since a digest asked for as a buffer takes Node longer than the hashing.
  return Buffer.from(hash("sha256", bytes, "binary"), "binary");
}

/** The parts one after the other, in a buffer that holds until the next call where they fit it. */
function joined(parts: readonly (Uint8Array | string)[]): Uint8Array {
  let length = 0;
  for (const part of parts) {
    // No unit of UTF-16 takes more than three bytes in UTF-8.
    if (length + part.length * 3 > scratch.length) {
      return Buffer.concat(parts.map((each) => (typeof each === "string" ? Buffer.from(each) : each)));
    }
    if (typeof part === "string") {
      length += scratch.write(part, length);
    } else {
      scratch.set(part, length);
      length += part.length;
    }
  }
  return scratch.subarray(0, length);
}
