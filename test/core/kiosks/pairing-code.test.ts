import { expect, test } from "vitest";
import { newPairingCode, normalisePairingCode, tabletNumber } from "../../../src/core/kiosks/pairing-code.ts";

const code = newPairingCode((length) => new Uint8Array(length).map((_, at) => at * 7));

test("newPairingCode() makes twelve characters that normalisePairingCode() reads however they are typed", () => {
  expect(code).toHaveLength(12);
  expect(normalisePairingCode(code)).toBe(code);
  expect(normalisePairingCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`)).toBe(code);
});

test("normalisePairingCode() refuses a wrong character, and what cannot be a code", () => {
  const other = code.startsWith("2") ? "3" : "2";
  expect([`${other}${code.slice(1)}`, "", code.slice(1), "字"].map(normalisePairingCode)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("tabletNumber() is short enough to read across a counter", () => {
  expect(tabletNumber("k-0123456789ab")).toBe("89AB");
});
