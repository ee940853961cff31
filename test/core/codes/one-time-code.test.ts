import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newOneTimeCode, normaliseOneTimeCode, printedCode } from "../../../src/core/codes/one-time-code.ts";

const dice = (length: number) => new Uint8Array(randomBytes(length));

test("newOneTimeCode() is sixteen characters that are not taken for one another", () => {
  for (let drawn = 0; drawn < 200; drawn += 1) {
    expect(newOneTimeCode(dice)).toMatch(/^[2-9A-HJ-KM-NP-Z]{16}$/);
  }
});

test("normaliseOneTimeCode() reads a code however it is typed", () => {
  const code = newOneTimeCode(dice);
  const printed = printedCode(code);
  expect(printed).toMatch(/^(.{4}-){3}.{4}$/);
  for (const typed of [printed, printed.toLowerCase(), ` ${printed.replaceAll("-", " ")} `, wide(code)]) {
    expect(normaliseOneTimeCode(typed)).toBe(code);
  }
});

test("normaliseOneTimeCode() notices every single wrong character and every swap of two neighbours", () => {
  const place = fc.nat({ max: 15 });
  const character = fc.constantFrom(..."23456789ABCDEFGHJKMNPQRSTUVWXYZ");
  fc.assert(
    fc.property(place, character, (at, other) => {
      const code = newOneTimeCode(dice);
      const wrong = code.slice(0, at) + other + code.slice(at + 1);
      expect(normaliseOneTimeCode(wrong)).toBe(other === code.charAt(at) ? code : null);
      const next = (at + 1) % 15;
      const [low, high] = [Math.min(at % 15, next), Math.max(at % 15, next)];
      const swapped = [...code];
      [swapped[low], swapped[high]] = [code.charAt(high), code.charAt(low)];
      const isSame = code.charAt(low) === code.charAt(high);
      expect(normaliseOneTimeCode(swapped.join(""))).toBe(isSame ? code : null);
    }),
  );
});

test("normaliseOneTimeCode() refuses what is no code", () => {
  for (const typed of ["", "ABCDEFG", "0000-0000-0000-0000", "x".repeat(10_000), "ABCDEFGHJKMNPQRSTU"]) {
    expect(normaliseOneTimeCode(typed)).toBeNull();
  }
});

function wide(code: string): string {
  return code.replace(/./g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
