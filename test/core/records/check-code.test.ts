import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCodeOf, normaliseCheckCode } from "../../../src/core/records/check-code.ts";

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}

test("checkCodeOf() is the first 60 bits in Crockford base32", () => {
  expect(checkCodeOf(bytes("00".repeat(32)))).toBe("000000000000");
  expect(checkCodeOf(bytes("ff".repeat(32)))).toBe("ZZZZZZZZZZZZ");
  // 00000 00001 00010 00011 … 01011: the first twelve digits of the alphabet.
  expect(checkCodeOf(bytes("00443214c74254b0"))).toBe("0123456789AB");
});

test("checkCodeOf() depends on the first 60 bits alone", () => {
  const start = "0123456789abcde";
  expect(checkCodeOf(bytes(`${start}0${"00".repeat(24)}`))).toBe(checkCodeOf(bytes(`${start}f${"ff".repeat(24)}`)));
});

test("checkCodeOf() agrees with arithmetic on the whole number", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
      const number = BigInt(`0x${Buffer.from(hash).toString("hex")}`) >> 196n;
      const digits = Array.from({ length: 12 }, (_, i) => Number((number >> BigInt(5 * (11 - i))) & 31n));
      expect(checkCodeOf(hash)).toBe(digits.map((digit) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[digit]).join(""));
    }),
  );
});

test("normaliseCheckCode() reads what people type for a code", () => {
  expect(normaliseCheckCode("o12i-l678 9abc")).toBe("012116789ABC");
});

test.each([
  "",
  "0123456789A",
  "0123456789ABC",
  "0123456789AU",
  "0123456789A!",
])("normaliseCheckCode() refuses %j", (input) => {
  expect(normaliseCheckCode(input)).toBeNull();
});
