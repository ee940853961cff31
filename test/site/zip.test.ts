import { crc32 as nodeCrc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../src/site/crc32.ts";
import { zipFiles } from "../../src/site/zip.ts";
import { filesIn } from "../support/read-zip.ts";

const utf8 = new TextEncoder();

test("crc32() is 0xcbf43926 for the digits 1 to 9, and what zlib says for anything", () => {
  expect(crc32(utf8.encode("123456789"))).toBe(0xcbf43926);
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === nodeCrc32(bytes)));
});

test("zipFiles() lists every file by its name, with its bytes", () => {
  const files = { "河湾社区-7KM4QTX.png": "一", "empty.png": "", "b.png": "two".repeat(1000) };
  const archive = zipFiles(
    Object.entries(files).map(([name, text]) => ({ name, bytes: utf8.encode(text) })),
    "2026-03-15",
  );
  const texts = [...filesIn(archive)].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  expect(Object.fromEntries(texts)).toEqual(files);
  expect(filesIn(zipFiles([], "2026-03-15")).size).toBe(0);
});
