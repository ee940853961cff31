import { expect, test } from "vitest";
import { isLoopback, transportOf } from "../../../src/core/accounts/transport.ts";

test.each([
  ["https://survey.example.org", false, "safe"],
  ["http://127.0.0.1:8787", false, "safe"],
  ["http://localhost:8787", true, "safe"],
  ["http://[::1]:8787", false, "safe"],
  ["http://survey.example.org", false, "unsafe"],
  ["http://0.0.0.0:8787", false, "unsafe"],
  ["http://192.168.1.7:8787", true, "plain"],
] as const)("transportOf() of %s (http allowed: %s) is %s", (url, isHttpAllowed, expected) => {
  expect(transportOf(new URL(url), isHttpAllowed)).toBe(expected);
});

test("isLoopback() is not taken in by names that begin alike", () => {
  expect(["127.0.0.1.example.org", "localhost.example.org", "1270.0.0.1", "127.0.0"].filter(isLoopback)).toEqual([]);
});
