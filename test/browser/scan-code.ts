import type { Locator } from "playwright-core";
import decodeQR from "qr/decode.js";
import { readPicture } from "./shrink-png.ts";

/** The address in a drawn code: a picture of it is taken, as a telephone does. */
export async function scanCode(code: Locator): Promise<string> {
  const { width, height, rows } = readPicture(await code.screenshot());
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y * (width * 3 + 1) + 1 + x * 3;
      data.set(rows.subarray(from, from + 3), (y * width + x) * 4);
    }
  }
  return decodeQR({ width, height, data });
}
