import { expect, test } from "vitest";
import { readPlainEnvelope, submissionShape } from "../../src/wire/responses.ts";
import { validate } from "../../src/wire/validate.ts";

test.each([
  [{ submissionId: "a", answers: {} }],
  [{ answers: { overall: 5, comment: "好" }, submissionId: "" }],
  [{ submissionId: "a", answers: { rows: { speed: 4 }, list: [1, "b", null] } }],
])("readPlainEnvelope() reads %j as the shape does", (body) => {
  expect(validate(submissionShape, body)).toEqual({ ok: true, value: readPlainEnvelope(body) });
});

test.each([
  [null],
  ["text"],
  [[{}, {}]],
  [{}],
  [{ submissionId: "a" }],
  [{ submissionId: 5, answers: {} }],
  [{ submissionId: "a", answers: [] }],
  [{ submissionId: "a", answers: null }],
  [{ submissionId: "a", answers: "b" }],
  [{ submissionId: "a", unknown: {} }],
  [{ submissionId: "a", answers: {}, revision: 1 }],
  [{ submissionId: "a", answers: {}, unknown: 1 }],
])("readPlainEnvelope() leaves %j to the shape", (body) => {
  expect(readPlainEnvelope(body)).toBeNull();
});
