import type { Day } from "../core/figures/period.ts";

const INSTANT = /^D:\d{14}\+00'00'\)$/;
const INSTANT_LENGTH = "D:20260102000000+00'00')".length;

/**
 * A PDF as Chromium prints it, with the instants of its making replaced by the start of `day`: the same page, printed
 * twice, is the same bytes. Nothing moves, so that the offsets of its objects stay true.
 * Source: ISO 32000-1, 7.9.4 (dates).
 */
export function stablePdf(pdf: Uint8Array<ArrayBuffer>, day: Day): Uint8Array<ArrayBuffer> {
  const stable = pdf.slice();
  const stamp = bytesOf(`D:${day.replaceAll("-", "")}000000+00'00')`);
  for (const name of ["/CreationDate (", "/ModDate ("]) {
    for (const at of placesAfter(pdf, bytesOf(name))) {
      if (INSTANT.test(String.fromCharCode(...pdf.subarray(at, at + INSTANT_LENGTH)))) {
        stable.set(stamp, at);
      }
    }
  }
  return stable;
}

/** Where each occurrence of `sought` ends. */
function placesAfter(bytes: Uint8Array, sought: Uint8Array): number[] {
  const places: number[] = [];
  const first = sought[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, place) => bytes[at + place] === byte)) {
      places.push(at + sought.length);
    }
  }
  return places;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
