import { crc32 as nodeCrc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../src/site/crc32.ts";
import { zipFiles } from "../../src/site/zip.ts";

const utf8 = new TextEncoder();

test("crc32() is 0xcbf43926 for the digits 1 to 9, and what zlib says for anything", () => {
  expect(crc32(utf8.encode("123456789"))).toBe(0xcbf43926);
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === nodeCrc32(bytes)));
});

/** What an archive lists and holds, read from its directory at the end. */
function filesIn(archive: Uint8Array): Record<string, string> {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  const text = (from: number, length: number) => new TextDecoder().decode(archive.subarray(from, from + length));
  const found: [string, string][] = [];
  for (let at = view.getUint32(end + 16, true); at < end; at += 46 + view.getUint16(at + 28, true)) {
    const place = view.getUint32(at + 42, true);
    const data = place + 30 + view.getUint16(place + 26, true);
    found.push([text(at + 46, view.getUint16(at + 28, true)), text(data, view.getUint32(at + 24, true))]);
  }
  expect([view.getUint32(end, true), view.getUint16(end + 10, true)]).toEqual([0x06054b50, found.length]);
  return Object.fromEntries(found);
}

test("zipFiles() lists every file by its name, with its bytes", () => {
  const files = { "河湾社区-7KM4QTX.png": "一", "empty.png": "", "b.png": "two".repeat(1000) };
  const archive = zipFiles(
    Object.entries(files).map(([name, text]) => ({ name, bytes: utf8.encode(text) })),
    "2026-03-15",
  );
  expect(filesIn(archive)).toEqual(files);
  expect(filesIn(zipFiles([], "2026-03-15"))).toEqual({});
});
