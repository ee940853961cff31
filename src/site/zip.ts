import type { Day } from "../core/figures/period.ts";
import { crc32 } from "./crc32.ts";

export type ZippedFile = { name: string; bytes: Uint8Array };

const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const utf8 = new TextEncoder();

/**
 * Files in one archive as they are, without compression: pictures are packed already. Their names are UTF-8, their time
 * the start of `day`. At most 65,535 files and 4 GiB. Source: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.16, 4.4.6.
 */
export function zipFiles(files: readonly ZippedFile[], day: Day): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const named = utf8.encode(name);
    const size = bytes.length;
    const common = [
      ...[...u16(NAMES_IN_UTF8), ...u16(0), ...u16(0), ...u16(dosDate(day)), ...u32(crc32(bytes))],
      ...[...u32(size), ...u32(size), ...u16(named.length), ...u16(0)],
    ];
    const head = [...u32(0x04034b50), ...u16(VERSION), ...common];
    const place = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(at)];
    parts.push(Uint8Array.from([...head, ...named]), bytes);
    entries.push(
      Uint8Array.from([...u32(0x02014b50), ...u16(VERSION), ...u16(VERSION), ...common, ...place, ...named]),
    );
    at += head.length + named.length + size;
  }
  const size = lengthOf(entries);
  const count = u16(files.length);
  const end = [...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count, ...u32(size), ...u32(at), ...u16(0)];
  return joined([...parts, ...entries, Uint8Array.from(end)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Years since 1980, months and days in seven, four and five bits. */
function dosDate(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}

function u16(value: number): number[] {
  return [value & 255, (value >> 8) & 255];
}

function u32(value: number): number[] {
  return [...u16(value), ...u16(value >>> 16)];
}
