const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const ENTRY_BYTES = 46;
const ENTRIES_MAX = 1000;
const INFLATED_BYTES_MAX = 64 * 1024 * 1024;
/** Sheets of one repeated value come near it; a bomb is far beyond. */
const RATIO_MAX = 250;
const RATIO_COUNTS_FROM_BYTES = 4 * 1024 * 1024;
const EMPTY_STREAM_BYTES_MAX = 16;
const ZIP64_SIZE = 0xffffffff;
const ZIP64_COUNT = 0xffff;

/**
 * What is wrong with a ZIP archive by its central directory, before anything is inflated: too many entries, too much
 * in all, too much from too little, or no sizes at all. Whoever inflates must hold each entry to its declared size.
 * Source: PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16.
 */
export function zipFault(bytes: Uint8Array): "damaged_file" | "encrypted" | "zip_bomb" | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) {
    return "damaged_file";
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > ENTRIES_MAX || count === ZIP64_COUNT || at === ZIP64_SIZE) {
    return "zip_bomb";
  }
  let inflated = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return "damaged_file";
    }
    const fault = entryFault(view, at);
    inflated += view.getUint32(at + 24, true);
    if (fault !== null || inflated > INFLATED_BYTES_MAX) {
      return fault ?? "zip_bomb";
    }
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

function entryFault(view: DataView, at: number): "encrypted" | "zip_bomb" | null {
  const flags = view.getUint16(at + 8, true);
  const isStored = view.getUint16(at + 10, true) === 0;
  const [compressed, inflated] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if ((flags & 1) !== 0) {
    return "encrypted";
  }
  // Without a declared size nothing would hold the inflated one.
  const isUndeclared = inflated === 0 ? compressed > EMPTY_STREAM_BYTES_MAX : compressed === 0;
  const isDeferred = !isStored && compressed === 0 && (flags & 8) !== 0;
  const isSwollen = inflated > RATIO_COUNTS_FROM_BYTES && inflated / compressed > RATIO_MAX;
  const isHuge = compressed === ZIP64_SIZE || inflated === ZIP64_SIZE;
  return isUndeclared || isDeferred || isSwollen || isHuge ? "zip_bomb" : null;
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) {
      return at;
    }
  }
  return null;
}
