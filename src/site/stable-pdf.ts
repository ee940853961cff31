import type { Day } from "../core/figures/period.ts";

/**
 * A PDF as Chromium prints it, with the instants of its making replaced by the start of `day`: the same page, printed
 * twice, is the same bytes. Nothing moves, so that the offsets of its objects stay true.
 * Source: ISO 32000-1, 7.9.4 (dates).
 */
export function stablePdf(pdf: Uint8Array<ArrayBuffer>, day: Day): Uint8Array<ArrayBuffer> {
  const stamp = `D:${day.replaceAll("-", "")}000000+00'00'`;
  const text = latin1(pdf).replace(/(\/(?:CreationDate|ModDate) \()(D:\d{14}\+00'00')(?=\))/g, `$1${stamp}`);
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
