import { expect, test } from "vitest";
import { pointerTo } from "../../src/core/pointer.ts";

test("pointerTo() escapes tilde and slash as RFC 6901 does", () => {
  expect(pointerTo("answers", "m~n", "a/b", 0)).toBe("/answers/m~0n/a~1b/0");
  expect(pointerTo()).toBe("");
});
