import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = 8;
const TYPE_RGB = 2;
const TYPE_RGBA = 6;

export type Picture = {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, each row behind a filter byte of 0. */
  rows: Buffer;
};

/** The same picture as an unfiltered RGB PNG, packed as tightly as zlib can; flat areas pack best without filters. */
export function shrinkPng(png: Buffer): Buffer {
  const { rows } = readPicture(png);
  const head = Buffer.from(chunksOf(png).find(({ type }) => type === "IHDR")?.data ?? []);
  head[9] = TYPE_RGB;
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([png.subarray(0, SIGNATURE), chunk("IHDR", head), chunk("IDAT", data), chunk("IEND")]);
}

/** A plain PNG of eight bits a channel, as browsers take them. */
export function readPicture(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === "IHDR")?.data ?? Buffer.alloc(0);
  const [width, height, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  if (header[8] !== 8 || (kind !== TYPE_RGB && kind !== TYPE_RGBA) || header[12] !== 0) {
    throw new Error("only plain pictures of eight bits can be read");
  }
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const rows = unfiltered(inflateSync(packed), { width, height, bytes: kind === TYPE_RGB ? 3 : 4 });
  return { width, height, rows };
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE; at < png.length; at += png.readUInt32BE(at) + 12) {
    const [length, type] = [png.readUInt32BE(at), png.toString("latin1", at + 4, at + 8)];
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
  }
  return chunks;
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type, "latin1"), data])];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Shape = { width: number; height: number; bytes: number };

/** Rows of red, green and blue, each behind a filter byte of 0. */
function unfiltered(raw: Buffer, { width, height, bytes }: Shape): Buffer {
  const length = width * bytes;
  const rows = Buffer.alloc(height * (width * 3 + 1));
  let above = Buffer.alloc(length);
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1);
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + length));
    for (let x = 0; x < length; x += 1) {
      const [left, corner] = x < bytes ? [0, 0] : [row[x - bytes] ?? 0, above[x - bytes] ?? 0];
      row[x] = (row[x] ?? 0) + predicted(raw[start] ?? 0, left, above[x] ?? 0, corner);
    }
    for (let x = 0; x < width; x += 1) {
      row.copy(rows, y * (width * 3 + 1) + 1 + x * 3, x * bytes, x * bytes + 3);
    }
    above = row;
  }
  return rows;
}

/** PNG specification, 9.2: the filters None, Sub, Up, Average and Paeth. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  return [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) {
    return left;
  }
  return byUp <= byCorner ? up : corner;
}
