import { pause } from "./pause.ts";

const BYTES_PER_PIECE = 256 * 1024;

export type CsvEncoding = "utf-8" | "gb18030";

/**
 * The encoding that all of `bytes` is valid in: UTF-8 before GB18030, since hardly any text in GB18030 happens to be
 * valid UTF-8. Null when it is neither; what starts with the UTF-8 mark is never taken for GB18030.
 */
export async function encodingOf(bytes: Uint8Array): Promise<CsvEncoding | null> {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (const encoding of isMarked ? (["utf-8"] as const) : (["utf-8", "gb18030"] as const)) {
    if (await isValidIn(bytes, encoding)) {
      return encoding;
    }
  }
  return null;
}

async function isValidIn(bytes: Uint8Array, encoding: CsvEncoding): Promise<boolean> {
  try {
    for (const _ of decodedPieces(bytes, encoding)) {
      await pause();
    }
    return true;
  } catch {
    return false;
  }
}

/** The text piece by piece, without a byte order mark; throws at the first bytes that are not in `encoding`. */
export function* decodedPieces(bytes: Uint8Array, encoding: CsvEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let start = 0; start < bytes.length; start += BYTES_PER_PIECE) {
    yield decoder.decode(bytes.subarray(start, start + BYTES_PER_PIECE), { stream: true });
  }
  yield decoder.decode();
}
