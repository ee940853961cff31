import { inflateRawSync } from "node:zlib";

const UNSEEN = /<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<nav[\s\S]*?<\/nav>|<select[\s\S]*?<\/select>/g;
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";

/** Numbers that are no counts: days, periods, shares, scores, codes, and what is said whoever is rated. */
const NO_COUNTS = [
  new RegExp(`\\d{1,2}(?:–\\d{1,2})? ${MONTH}(?: \\d{4})?`, "g"),
  new RegExp(`${MONTH}(?:[ –]+${MONTH})? \\d{4}`, "g"),
  /\b\d+ units\b|\b1 in \d+\b|(?:[\d,]+ +){4,}(?=Valid answers)/g,
  /\d{4}-\d{2}(?:-\d{2})?/g,
  /\b(?:19|20)\d\d\b(?:[ -]?Q[1-4])?|\bQ[1-4]\b/g,
  /[\d.,]+ ?(?:%|percentage points|points?\b)/g,
  /\d+\.\d+|[−+]\d+/g,
  /Table \d+|(?<![\d/])\d+\.\s+(?=\p{L})|:\d{4}\b|[−-]?\d+ to [−-]?\d+|(?<=ange of chance {1,3})to [−-]?\d+/gu,
  /\b[a-z]+\d[a-z\d]*\b|\b(?=[A-Z\d]*[A-Z])[A-Z\d]{7}\b/g,
  /(?:fewer than|at least|under|below|less than) (?:10|ten)\b|10 or more|\b95\b/gi,
];

/** A number and what is written around it. */
export type WrittenCount = { count: number; near: string };

/** The whole numbers that a page or picture says, without those that cannot be counts. */
export function writtenCounts(markup: string): WrittenCount[] {
  const said = markup
    .replace(UNSEEN, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&[a-z]+;|&#\d+;/g, " ");
  const left = NO_COUNTS.reduce((text, pattern) => text.replace(pattern, " "), said.replace(/\s+/g, " "));
  const text = left.replace(/\s+/g, " ");
  return [...text.matchAll(/\d[\d,]*/g)].map(({ 0: digits, index }) => ({
    count: Number(digits.replaceAll(",", "")),
    near: text.slice(Math.max(0, index - 30), index + 20),
  }));
}

/** The files of a zip archive as text, by name. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, string>();
  for (let at = 0; at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50; ) {
    const [method, size] = [view.getUint16(at + 8, true), view.getUint32(at + 18, true)];
    const [nameLength, moreLength] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const start = at + 30 + nameLength + moreLength;
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
    const content = bytes.subarray(start, start + size);
    files.set(name, new TextDecoder().decode(method === 0 ? content : inflateRawSync(content)));
    at = start + size;
  }
  return files;
}
