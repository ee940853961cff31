import { expect, test } from "vitest";
import { base64UrlOf, bytesOfBase64Url } from "../../../src/core/kiosks/base64-url.ts";
import { dice } from "../../../src/dice.ts";
import { hashPin } from "../../../src/service/kiosks/hash-pin.ts";
import { openSealed } from "../../../src/service/kiosks/open-sealed.ts";
import { sealAnswer } from "../../../web/islands/kiosk/sealed-answer.ts";

const ANSWER = { answers: { overall: 2 }, revision: 1, day: "2026-03-15", isTrial: false };
const NAME = "ABCDEFG 00000000-0000-4000-8000-000000000001";

test("openSealed() opens what the tablet sealed, and nobody reads it without the key", async () => {
  const keys = await dice.newSealingKeys();
  const sealed = await sealAnswer(keys.publicKey, NAME, ANSWER);
  expect(JSON.parse((await openSealed(keys, NAME, sealed)) ?? "")).toEqual(ANSWER);
  expect(Buffer.from(bytesOfBase64Url(sealed) ?? []).toString("latin1")).not.toContain("overall");
  expect(await openSealed(await dice.newSealingKeys(), NAME, sealed)).toBe(null);
});

test("openSealed() refuses what was sealed under another id, altered, cut off or never sealed", async () => {
  const keys = await dice.newSealingKeys();
  const sealed = await sealAnswer(keys.publicKey, NAME, ANSWER);
  const altered = bytesOfBase64Url(sealed) ?? new Uint8Array();
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  expect(await openSealed(keys, NAME.replace("ABCDEFG", "ABCDEFH"), sealed)).toBe(null);
  expect(await openSealed(keys, NAME.replace(/1$/, "2"), sealed)).toBe(null);
  for (const box of [base64UrlOf(altered), sealed.slice(0, 400), "", "!", base64UrlOf(new Uint8Array(500))]) {
    expect(await openSealed(keys, NAME, box)).toBe(null);
  }
});

test("sealAnswer() seals the same answer to something else each time, of one length", async () => {
  const { publicKey } = await dice.newSealingKeys();
  const boxes = await Promise.all([1, 2].map(() => sealAnswer(publicKey, NAME, ANSWER)));
  const bad = await sealAnswer(publicKey, NAME, { ...ANSWER, answers: { overall: 1, "overall.reasons": ["slow"] } });
  expect(boxes[0]).not.toBe(boxes[1]);
  expect(new Set([...boxes, bad].map(({ length }) => length)).size).toBe(1);
});

test("hashPin() is PBKDF2-HMAC-SHA-256 over the digits", async () => {
  const { salt, length, hash, rounds } = await hashPin("2468", new Uint8Array([1, 2, 3]));
  const { pbkdf2Sync } = await import("node:crypto");
  expect([salt, length]).toEqual(["AQID", 4]);
  expect(hash).toBe(pbkdf2Sync("2468", Buffer.from([1, 2, 3]), rounds, 32, "sha256").toString("base64url"));
});
