import { textWidth } from "./chart-geometry.ts";

// Closing marks never begin a line.
const PIECES = /[\u2e80-\uffef][，。；：、）》」！？]*|[^\s\u2e80-\uffef]+\s*|\s+/gu;

/** A text as lines of at most `width` pixels: broken after words, and anywhere among Han characters. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last + piece.trimEnd(), size) <= width) {
      lines[lines.length - 1] = last + piece;
    } else {
      lines.push(piece);
    }
  }
  return lines.map((line) => line.trimEnd());
}
