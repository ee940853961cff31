import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../src/node-sha256.ts";

test("sha256() is what Node's own hash makes of the parts, however many and long they are", () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4 });
  fc.assert(
    fc.property(parts, (bytes) => {
      const expected = createHash("sha256").update(Buffer.concat(bytes)).digest("hex");
      expect(Buffer.from(sha256(...bytes)).toString("hex")).toBe(expected);
    }),
  );
});

test("sha256() keeps each digest as it was when the next is made", () => {
  const digests = ["a", "b"].map((text) => sha256(Buffer.from(text), Buffer.from(text)));
  const hex = digests.map((digest) => Buffer.from(digest).toString("hex"));
  const expected = ["aa", "bb"].map((text) => createHash("sha256").update(text).digest("hex"));
  expect(hex).toEqual(expected);
});
