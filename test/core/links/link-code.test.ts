import fc from "fast-check";
import { expect, test } from "vitest";
import { newLinkCode, normaliseLinkCode } from "../../../src/core/links/link-code.ts";

const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

function codeFrom(...bytes: number[]): string {
  const queue = [...bytes];
  return newLinkCode((length) => Uint8Array.from({ length }, () => queue.shift() ?? 0));
}

const code = fc.array(fc.integer({ min: 0, max: 247 }), { minLength: 6, maxLength: 6 }).map((b) => codeFrom(...b));

test("newLinkCode() has six random characters and a check character of the alphabet", () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(made).toHaveLength(7);
      expect([...made].every((character) => ALPHABET.includes(character))).toBe(true);
      expect(normaliseLinkCode(made)).toBe(made);
    }),
  );
});

test("newLinkCode() uses every character equally often over all bytes, and asks again for those left over", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const first = codeFrom(byte, 0, 0, 0, 0, 0, 1).slice(0, 6);
    if (byte < 248) {
      counts.set(first.charAt(0), (counts.get(first.charAt(0)) ?? 0) + 1);
    } else {
      expect(first).toBe("222223");
    }
  }
  expect([...counts.values()]).toEqual(Array.from({ length: 31 }, () => 8));
});

test("normaliseLinkCode() reads any case, blanks, hyphens and full-width characters", () => {
  const made = codeFrom(1, 40, 83, 100, 200, 17);
  expect(normaliseLinkCode(made.toLowerCase())).toBe(made);
  expect(normaliseLinkCode(` ${made.slice(0, 3)}-${made.slice(3)}\n`)).toBe(made);
  const fullWidth = [...made].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join("");
  expect(normaliseLinkCode(fullWidth)).toBe(made);
});

test("normaliseLinkCode() refuses every single wrong character", () => {
  fc.assert(
    fc.property(code, fc.nat(6), fc.constantFrom(...ALPHABET), (made, at, character) => {
      fc.pre(made.charAt(at) !== character);
      expect(normaliseLinkCode(made.slice(0, at) + character + made.slice(at + 1))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test("normaliseLinkCode() refuses every swap of two different characters", () => {
  fc.assert(
    fc.property(code, fc.nat(6), fc.nat(6), (made, a, b) => {
      fc.pre(made.charAt(a) !== made.charAt(b));
      const characters = [...made];
      [characters[a], characters[b]] = [made.charAt(b), made.charAt(a)];
      expect(normaliseLinkCode(characters.join(""))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "",
  "ABC",
  "ABCDEFGH",
  "0000000",
  "IIIIIII",
  "OOOOOOO",
  "ABCDEF!",
  "../../x",
  "ß".repeat(4),
  "2".repeat(99),
])("normaliseLinkCode() refuses %j", (input) => {
  expect(normaliseLinkCode(input)).toBeNull();
});
