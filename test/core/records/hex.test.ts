import { expect, test } from "vitest";
import { hexOf } from "../../../src/core/records/hex.ts";

test("hexOf() writes two lower-case digits a byte, as Buffer does", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString("hex"));
  expect(hexOf(new Uint8Array())).toBe("");
});
