import { inflateSync } from "node:zlib";
import decodeQR from "qr/decode.js";
import { expect } from "vitest";

/** Reads a one-bit greyscale PNG with unfiltered rows, as an independent reader would: signature, chunks, inflate. */
export function readPng(png: Uint8Array): { width: number; height: number; isBlack(x: number, y: number): boolean } {
  const view = Buffer.from(png);
  expect(view.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at)) {
    chunks.set(view.toString("latin1", at + 4, at + 8), view.subarray(at + 8, at + 8 + view.readUInt32BE(at)));
  }
  const header = chunks.get("IHDR") ?? Buffer.alloc(13);
  const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const stride = 1 + Math.ceil(width / 8);
  expect(rows.length).toBe(stride * height);
  return {
    width,
    height,
    isBlack: (x, y) => (((rows[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 0,
  };
}

/** The text that a square of pixels holds as a QR code. */
export function decodeModules(size: number, isBlack: (x: number, y: number) => boolean): string {
  const data = new Uint8Array(size * size * 4);
  for (let at = 0; at < size * size; at++) {
    data.fill(isBlack(at % size, Math.floor(at / size)) ? 0 : 255, at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return decodeQR({ width: size, height: size, data });
}
