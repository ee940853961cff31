import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { expect, test } from "vitest";
import { commitTo, leafHashOf } from "../../../src/core/records/commitment.ts";
import type { AcceptedAnswers, ResponseDimensions } from "../../../src/core/responses/answer.ts";

const DIMENSIONS: ResponseDimensions = {
  survey: "s1",
  revision: 2,
  day: "2019-09-30",
  unit: "north",
  link: "ABCDEF2",
  channel: "qr",
  respondentClass: null,
  proof: "open",
  origin: "given",
  round: 1,
};

const ACCEPTED: AcceptedAnswers = {
  closed: { solved: "no", overall: 2, "overall.reasons": ["slow"], m: { b: 1, a: 5 } },
  texts: [
    { field: "solved.other", text: "另外\r\n" },
    { field: "comment", text: "e\u0301😀" },
  ],
};

const SALTS = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte));

function sha256(...parts: (Uint8Array | string)[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(part);
  }
  return new Uint8Array(hash.digest());
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

test("commitTo() is what the contract's formula gives", () => {
  const opening = canonicalize({ answers: ACCEPTED.closed, ...DIMENSIONS }) ?? "";
  const c0 = createHash("sha256").update(Buffer.alloc(32, 1)).update(opening, "utf8").digest();
  const c1 = createHash("sha256").update(Buffer.alloc(32, 2)).update("另外\r\n", "utf8").digest();
  const c2 = createHash("sha256").update(Buffer.alloc(32, 3)).update("e\u0301😀", "utf8").digest();
  const commit = createHash("sha256").update(c0).update(c1).update(c2).digest("hex");
  const leaf = canonicalize({ v: 1, commit }) ?? "";
  const leafHash = createHash("sha256").update(Buffer.of(0)).update(leaf, "utf8").digest("hex");

  const made = commitTo(DIMENSIONS, ACCEPTED, SALTS, sha256);
  expect(hex(made.commit)).toBe(commit);
  expect(hex(made.leafHash)).toBe(leafHash);
  expect(made.closedJson).toBe('{"m":{"a":5,"b":1},"overall":2,"overall.reasons":["slow"],"solved":"no"}');
});

test("commitTo() gives the vector computed once with another language", () => {
  const made = commitTo(DIMENSIONS, ACCEPTED, SALTS, sha256);
  expect([hex(made.commit), hex(made.leafHash), made.checkCode]).toEqual([
    "f50c44eff7a174243ded62cad2bddb3adb286b543aaca3ba454053b50f02492d",
    "dfe8b726af6b9a01202a53968e54482d676f97fdf4109320d597b9e9061f83bc",
    "VZMBE9NFDED0",
  ]);
});

test("commitTo() binds every dimension, every answer and every text", () => {
  const variants: [ResponseDimensions, AcceptedAnswers][] = [
    [DIMENSIONS, ACCEPTED],
    [{ ...DIMENSIONS, survey: "s2" }, ACCEPTED],
    [{ ...DIMENSIONS, revision: 3 }, ACCEPTED],
    [{ ...DIMENSIONS, day: "2019-09-29" }, ACCEPTED],
    [{ ...DIMENSIONS, unit: "south" }, ACCEPTED],
    [{ ...DIMENSIONS, link: null }, ACCEPTED],
    [{ ...DIMENSIONS, channel: "web" }, ACCEPTED],
    [{ ...DIMENSIONS, respondentClass: "cadres" }, ACCEPTED],
    [{ ...DIMENSIONS, proof: "entered" }, ACCEPTED],
    [{ ...DIMENSIONS, origin: "reasked" }, ACCEPTED],
    [{ ...DIMENSIONS, round: 2 }, ACCEPTED],
    [DIMENSIONS, { ...ACCEPTED, closed: { overall: 2 } }],
    [DIMENSIONS, { ...ACCEPTED, texts: ACCEPTED.texts.slice(0, 1) }],
    [DIMENSIONS, { ...ACCEPTED, texts: ACCEPTED.texts.toReversed() }],
  ];
  const commits = variants.map(([dimensions, accepted]) => hex(commitTo(dimensions, accepted, SALTS, sha256).commit));
  expect(new Set(commits).size).toBe(variants.length);
});

test("commitTo() throws without 32 bytes of salt for each part", () => {
  expect(() => commitTo(DIMENSIONS, ACCEPTED, SALTS.slice(0, 2), sha256)).toThrow(RangeError);
  expect(() => commitTo(DIMENSIONS, ACCEPTED, [], sha256)).toThrow(RangeError);
  expect(() => commitTo(DIMENSIONS, ACCEPTED, [...SALTS.slice(0, 2), new Uint8Array(16)], sha256)).toThrow(RangeError);
});

test("leafHashOf() hashes the canonical leaf behind a zero byte", () => {
  const commit = new Uint8Array(32).fill(0xab);
  const leaf = `{"commit":"${"ab".repeat(32)}","v":1}`;
  expect(hex(leafHashOf(commit, sha256))).toBe(createHash("sha256").update(`\0${leaf}`).digest("hex"));
});
