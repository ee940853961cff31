import { encode } from "uqr";
import { encodePackedPng, encodePng } from "./png.ts";

const QUIET_ZONE = 4;
const PIXELS_PER_MODULE = 10;

/** A QR code in black on white: error correction Q, a quiet zone of four modules. `true` is black. */
function modulesOf(text: string): boolean[][] {
  return encode(text, { ecc: "Q", boostEcc: false, border: QUIET_ZONE }).data;
}

/** The code as SVG, one unit per module, sharp at any size. */
export function qrCodeSvg(text: string): string {
  const modules = modulesOf(text);
  const size = modules.length;
  const bars = modules.flatMap((row, y) =>
    runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * PIXELS_PER_MODULE}" height="${
    size * PIXELS_PER_MODULE
  }" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${bars.join("")}"/></svg>`;
}

/** The code as a PNG image of ten pixels per module. */
export function qrCodePng(text: string): Uint8Array<ArrayBuffer> {
  return encodePng(modulesOf(text), PIXELS_PER_MODULE);
}

/** The code as a PNG image of so many pixels a side, its quiet zone included, as small as it packs. */
export function qrCodePicture(text: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  return encodePackedPng(modulesOf(text), size);
}

/** The code for a terminal, two modules a character; white is drawn, since most terminals are dark. */
export function qrCodeForTerminal(text: string): string {
  const modules = modulesOf(text);
  const halves = ["█", "▀", "▄", " "];
  const lines = modules.flatMap((upper, y) => {
    const lower = modules[y + 1] ?? upper.map(() => true);
    return y % 2 === 0
      ? [upper.map((isBlack, x) => halves[lower[x] ? (isBlack ? 3 : 1) : isBlack ? 2 : 0]).join("")]
      : [];
  });
  return lines.join("\n");
}

function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((isBlack, x) => {
    const last = runs.at(-1);
    if (isBlack && last && last.from + last.length === x) {
      last.length++;
    } else if (isBlack) {
      runs.push({ from: x, length: 1 });
    }
  });
  return runs;
}
