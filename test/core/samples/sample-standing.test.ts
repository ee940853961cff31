import { expect, test } from "vitest";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import { sampleStanding } from "../../../src/core/samples/sample-standing.ts";

test.each<ProofClass>([
  "token",
  "blind",
  "entered",
])("sampleStanding() takes %s answers with a frame, and only so", (proof) => {
  expect(sampleStanding(proof, true)).toEqual({ ok: true, value: null });
  expect(sampleStanding(proof, false)).toEqual({ ok: false, refusal: { reason: "not_a_sample", because: "no_frame" } });
});

test.each<[ProofClass, string]>([
  ["open", "open_link"],
  ["imported", "imported"],
  ["figures", "imported"],
])("sampleStanding() refuses %s answers whatever is stated", (proof, because) => {
  expect(sampleStanding(proof, true)).toEqual({ ok: false, refusal: { reason: "not_a_sample", because } });
});
