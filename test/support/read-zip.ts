import { expect } from "vitest";

/** What an archive of files that are not compressed lists and holds, read from its directory at the end. */
export function filesIn(archive: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  const found = new Map<string, Uint8Array>();
  for (let at = view.getUint32(end + 16, true); at < end; at += 46 + view.getUint16(at + 28, true)) {
    const place = view.getUint32(at + 42, true);
    const data = place + 30 + view.getUint16(place + 26, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    found.set(name, archive.subarray(data, data + view.getUint32(at + 24, true)));
  }
  expect([view.getUint32(end, true), view.getUint16(end + 10, true)]).toEqual([0x06054b50, found.size]);
  return found;
}
