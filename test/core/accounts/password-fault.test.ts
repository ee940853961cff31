import { expect, test } from "vitest";
import { passwordFault } from "../../../src/core/accounts/password-fault.ts";

test.each([
  ["", "too_short"],
  ["eleven char", "too_short"],
  ["twelve chars", null],
  ["一二三四五六七八九十百千", null],
  ["a".repeat(40), "easily_guessed"],
  ["abababababab", "easily_guessed"],
  ["Weatherglass 2026", "easily_guessed"],
  ["WANG FANG likes tea", "easily_guessed"],
  ["four quiet words here", null],
  ["😀".repeat(12), "easily_guessed"],
  [`abcdefgh${"x".repeat(120)}`, null],
  [`abcdefgh${"x".repeat(121)}`, "too_long"],
] as const)("passwordFault() of %j is %s", (password, fault) => {
  expect(passwordFault(password, "Wang Fang")).toBe(fault);
});
