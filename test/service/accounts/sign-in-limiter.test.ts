import { expect, test } from "vitest";
import { createSignInLimiter } from "../../../src/service/accounts/sign-in-limiter.ts";

const limiter = () => createSignInLimiter({ nowMs: () => 0 });
const tries = (count: number, nameOf: (at: number) => string, by = limiter()) =>
  Array.from({ length: count }, (_, at) => by.check(nameOf(at), `10.${at}.0.1`));

test("createSignInLimiter() lets ten attempts under one name through, whatever address they come from", () => {
  expect(tries(11, () => "王芳").map((wait) => wait === null)).toEqual([...Array(10).fill(true), false]);
  expect(tries(11, (at) => `王芳 ${at}`).every((wait) => wait === null)).toBe(true);
});

test("createSignInLimiter() keeps no more of a name than names have: very long ones that begin alike are one", () => {
  const long = (at: number) => `${"x".repeat(50_000)}${at}`;
  expect(tries(11, long).at(-1)).toBe(900);
});

test("createSignInLimiter() forgets a name that has signed in, however long it is", () => {
  const by = limiter();
  tries(10, () => "x".repeat(200), by);
  by.forget("x".repeat(200));
  expect(by.check("x".repeat(200), "10.0.0.1")).toBe(null);
});
