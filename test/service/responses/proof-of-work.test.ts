import { randomBytes } from "node:crypto";
import { solveChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { expect, test } from "vitest";
import type { Challenge } from "../../../src/core/responses/challenge.ts";
import { createProofOfWork } from "../../../src/service/responses/proof-of-work.ts";
import { proofOf } from "../../support/proof-of.ts";

const MINUTE_MS = 60_000;

function openWork(spentMax?: number) {
  const clock = { nowMs: 1_000 };
  const work = createProofOfWork({
    nowMs: () => clock.nowMs,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    ...(spentMax === undefined ? {} : { spentMax }),
  });
  const solved = async (link = "ABC2345") => proofOf(await work.challenge(link, MINUTE_MS));
  return {
    clock,
    work,
    solved,
    isGood: async (link: string, proof: string) => (await work.spend(link, proof)) !== null,
  };
}

test("createProofOfWork() takes a solved challenge once, which the library would take twice", async () => {
  const { isGood, solved } = openWork();
  const proof = await solved();
  expect([await isGood("ABC2345", proof), await isGood("ABC2345", proof)]).toEqual([true, false]);
  const secrets = { hmacSignatureSecret: "a", hmacKeySignatureSecret: "b" };
  const work = { algorithm: "PBKDF2/SHA-256", cost: 10, counter: 3, deriveKey, ...secrets };
  const { createChallenge } = await import("altcha-lib");
  const challenge = await createChallenge(work);
  const solution = await solveChallenge({ challenge, deriveKey });
  const again = async () => solution && (await verifySolution({ challenge, solution, deriveKey, ...secrets })).verified;
  expect([await again(), await again()]).toEqual([true, true]);
});

test("createProofOfWork() takes one of two that come at once", async () => {
  const { isGood, solved } = openWork();
  const proof = await solved();
  const taken = await Promise.all([isGood("ABC2345", proof), isGood("ABC2345", proof)]);
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test("createProofOfWork() takes none for another link, none that expired and none of another process", async () => {
  const { clock, isGood, solved } = openWork();
  const [first, second] = [await solved(), await solved()];
  expect(await isGood("XYZ2345", first)).toBe(false);
  expect(await openWork().isGood("ABC2345", first)).toBe(false);
  clock.nowMs += MINUTE_MS - 1;
  expect(await isGood("ABC2345", first)).toBe(true);
  clock.nowMs += 1;
  expect(await isGood("ABC2345", second)).toBe(false);
});

test("createProofOfWork() takes one again that was given back", async () => {
  const { work, solved, isGood } = openWork();
  const proof = await solved();
  (await work.spend("ABC2345", proof))?.giveBack();
  expect(await isGood("ABC2345", proof)).toBe(true);
});

test("createProofOfWork() asks for five hundred tries or more, at a cost of 1000", async () => {
  const { work } = openWork();
  const challenge = await work.challenge("ABC2345", MINUTE_MS);
  expect(challenge.parameters).toMatchObject({ algorithm: "PBKDF2/SHA-256", cost: 1000, keyLength: 32 });
  expect(challenge.parameters.keyPrefix).toHaveLength(32);
  const solution = await solveChallenge({ challenge, deriveKey });
  expect(solution?.counter).toBeGreaterThanOrEqual(500);
  expect(solution?.counter).toBeLessThanOrEqual(1500);
});

test("createProofOfWork() forgets no more than it must", async () => {
  const { isGood, solved } = openWork(2);
  const [first, second, third] = [await solved(), await solved(), await solved()];
  for (const proof of [first, second, third]) {
    expect(await isGood("ABC2345", proof)).toBe(true);
  }
  expect([await isGood("ABC2345", third), await isGood("ABC2345", second)]).toEqual([false, false]);
  expect(await isGood("ABC2345", first)).toBe(true);
});

const forged = (change: (challenge: Challenge) => object) => async () => {
  const { work, isGood } = openWork();
  const challenge = await work.challenge("ABC2345", MINUTE_MS);
  const solution = { counter: 500, derivedKey: "0".repeat(64) };
  return isGood("ABC2345", btoa(JSON.stringify({ challenge: change(challenge), solution })));
};

test.each<[string, () => Promise<boolean>]>([
  ["no Base64", () => openWork().isGood("ABC2345", "%")],
  ["nothing", () => openWork().isGood("ABC2345", "")],
  ["JSON of another kind", () => openWork().isGood("ABC2345", btoa("[null]"))],
  ["no solution", () => openWork().isGood("ABC2345", btoa('{"challenge":{"parameters":{"data":{"untilMs":9e15}}}}'))],
  ["a key that was not worked out", forged((challenge) => challenge)],
  [
    "a longer life",
    forged(({ parameters, signature }) => ({
      ...{ signature },
      parameters: { ...parameters, data: { link: "ABC2345", untilMs: 9e15 } },
    })),
  ],
  [
    "less work",
    forged(({ parameters, signature }) => ({
      ...{ signature },
      parameters: { ...parameters, cost: 1, keyPrefix: "00" },
    })),
  ],
  ["no signature", forged(({ parameters }) => ({ parameters }))],
])("createProofOfWork() takes no proof with %s", async (_, isTaken) => {
  expect(await isTaken()).toBe(false);
});
