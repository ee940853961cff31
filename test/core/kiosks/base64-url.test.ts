import fc from "fast-check";
import { expect, test } from "vitest";
import { base64UrlOf, bytesOfBase64Url } from "../../../src/core/kiosks/base64-url.ts";

test.each([
  ["", ""],
  ["f", "Zg"],
  ["fo", "Zm8"],
  ["foo", "Zm9v"],
  ["foobar", "Zm9vYmFy"],
])("base64UrlOf() writes %j as RFC 4648, section 10, does without padding", (text, written) => {
  expect(base64UrlOf(Buffer.from(text))).toBe(written);
});

test("bytesOfBase64Url() reads what base64UrlOf() wrote, as Node does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = base64UrlOf(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(bytesOfBase64Url(text)).toEqual(bytes);
    }),
  );
});

test.each(["Zg==", "Z", "Zh", "Zm9v+", "Zm 9v", "字"])("bytesOfBase64Url() refuses %j", (text) => {
  expect(bytesOfBase64Url(text)).toBe(null);
});
