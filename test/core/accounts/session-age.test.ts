import { expect, test } from "vitest";
import { isSessionAlive, SESSION_IDLE_MS, SESSION_LIFE_MS } from "../../../src/core/accounts/session-age.ts";

const BEGIN_MS = 1_000_000;

test("isSessionAlive() holds until twelve hours without a sign of life, to the millisecond", () => {
  const times = { createdMs: BEGIN_MS, seenMs: BEGIN_MS };
  expect(isSessionAlive(times, BEGIN_MS + SESSION_IDLE_MS - 1)).toBe(true);
  expect(isSessionAlive(times, BEGIN_MS + SESSION_IDLE_MS)).toBe(false);
});

test("isSessionAlive() ends after seven days whatever was seen", () => {
  const seenMs = BEGIN_MS + SESSION_LIFE_MS - 1;
  expect(isSessionAlive({ createdMs: BEGIN_MS, seenMs }, seenMs)).toBe(true);
  expect(isSessionAlive({ createdMs: BEGIN_MS, seenMs }, seenMs + 1)).toBe(false);
});
