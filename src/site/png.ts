import { crc32 } from "./crc32.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const STORED_BLOCK_MAX = 65_535;

/**
 * A black and white PNG (one bit a pixel) of a square of modules; `true` is black. Its data stand uncompressed, so
 * that it can be written on any runtime. Source: PNG third edition, clauses 5 and 11; RFC 1950, RFC 1951 3.2.4.
 */
export function encodePng(modules: readonly (readonly boolean[])[], pixelsPerModule: number): Uint8Array<ArrayBuffer> {
  const size = modules.length * pixelsPerModule;
  const header = [...bigEndian(size), ...bigEndian(size), 1, 0, 0, 0, 0];
  const scanlines = modules.flatMap((row) => {
    const scanline = scanlineOf(row, pixelsPerModule);
    return Array.from({ length: pixelsPerModule }, () => scanline).flat();
  });
  return new Uint8Array([
    ...SIGNATURE,
    ...chunk("IHDR", header),
    ...chunk("IDAT", storedZlib(scanlines)),
    ...chunk("IEND", []),
  ]);
}

/**
 * The same, `size` pixels wide and high, compressed: each module takes as many whole pixels as fit, and what is left over
 * is white around it.
 */
export async function encodePackedPng(
  modules: readonly (readonly boolean[])[],
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = Math.floor(size / modules.length);
  const margin = Math.floor((size - scale * modules.length) / 2);
  const length = Math.ceil(size / 8) + 1;
  const scanlines = new Uint8Array(length * size);
  for (let y = 0; y < size; y += 1) {
    const row = modules[Math.floor((y - margin) / scale)] ?? [];
    for (let x = 0; x < size; x += 1) {
      if (!row[Math.floor((x - margin) / scale)]) {
        const at = y * length + 1 + (x >> 3);
        scanlines[at] = (scanlines[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  const packed = new Blob([scanlines]).stream().pipeThrough(new CompressionStream("deflate"));
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  const header = [...bigEndian(size), ...bigEndian(size), 1, 0, 0, 0, 0];
  return new Uint8Array([...SIGNATURE, ...chunk("IHDR", header), ...chunk("IDAT", [...data]), ...chunk("IEND", [])]);
}

/** Filter type 0, then eight pixels a byte, white as 1. */
function scanlineOf(row: readonly boolean[], pixelsPerModule: number): number[] {
  const size = row.length * pixelsPerModule;
  const bytes = new Array<number>(Math.ceil(size / 8)).fill(0);
  for (let x = 0; x < size; x++) {
    if (!row[Math.floor(x / pixelsPerModule)]) {
      bytes[x >> 3] = (bytes[x >> 3] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return [0, ...bytes];
}

function storedZlib(bytes: readonly number[]): number[] {
  const out = [0x78, 0x01];
  for (let at = 0; at < bytes.length; at += STORED_BLOCK_MAX) {
    const block = bytes.slice(at, at + STORED_BLOCK_MAX);
    const isLast = at + STORED_BLOCK_MAX >= bytes.length;
    const { length } = block;
    out.push(isLast ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
    for (const byte of block) {
      out.push(byte);
    }
  }
  out.push(...bigEndian(adler32(bytes)));
  return out;
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...type].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...bigEndian(data.length), ...body, ...bigEndian(crc32(body))];
}

function bigEndian(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function adler32(bytes: readonly number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
