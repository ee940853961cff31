import { textWidth } from "../chart-geometry.ts";
import { wrapText } from "../wrap-text.ts";

/** A text as at most `max` lines of `width` pixels; what does not fit is cut and marked, `isCut` says so. */
export function fitLines(text: string, size: number, width: number, max: number): { lines: string[]; isCut: boolean } {
  const lines = wrapText(text, size, width);
  const isLong = (line: string) => textWidth(line, size) > width;
  const last = lines[max - 1];
  if (lines.length <= max && !lines.some(isLong)) {
    return { lines, isCut: false };
  }
  const kept = lines.slice(0, max).map((line) => (isLong(line) ? cut(line, size, width) : line));
  const isOver = lines.length > max && last !== undefined;
  return { lines: isOver ? [...kept.slice(0, -1), cut(`${last}…`, size, width)] : kept, isCut: true };
}

function cut(line: string, size: number, width: number): string {
  let chars = [...line.replace(/…$/, "")];
  while (chars.length > 1 && textWidth(`${chars.join("")}…`, size) > width) {
    chars = chars.slice(0, -1);
  }
  return `${chars.join("").trimEnd()}…`;
}
