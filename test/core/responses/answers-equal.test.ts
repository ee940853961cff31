import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../src/core/records/canonical-json.ts";
import { acceptAnswers } from "../../../src/core/responses/accept-answers.ts";
import { sameAnswers } from "../../../src/core/responses/answers-equal.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

const ANSWERS = { overall: 2, "overall.reasons": ["slow"], places: { hall: 4, phone: 1 }, minutes: 0, comment: "好" };

function storedOf(answers: Readonly<Record<string, unknown>>) {
  const accepted = acceptAnswers(SAMPLE, answers);
  if (!accepted.ok) {
    throw new Error(JSON.stringify(accepted.refusal));
  }
  return { closedJson: canonicalJson(accepted.value.closed), texts: accepted.value.texts };
}

test.each<[string, Record<string, unknown>]>([
  ["the same", ANSWERS],
  [
    "in another order",
    { comment: "好", minutes: 0, places: { phone: 1, hall: 4 }, "overall.reasons": ["slow"], overall: 2 },
  ],
  ["with blank ones", { ...ANSWERS, solved: "", why: [], bodies: {}, visited: "" }],
  ["with −0 for 0", { ...ANSWERS, minutes: -0 }],
])("sameAnswers() is true of answers that are %s", (_, incoming) => {
  expect(sameAnswers(storedOf(ANSWERS), incoming)).toBe(true);
});

test.each<[string, Record<string, unknown>]>([
  ["another rating", { ...ANSWERS, overall: 3 }],
  ["a rating as text", { ...ANSWERS, overall: "2" }],
  ["another reason", { ...ANSWERS, "overall.reasons": ["rude"] }],
  ["another row", { ...ANSWERS, places: { hall: 4, phone: 2 } }],
  ["one row less", { ...ANSWERS, places: { hall: 4 } }],
  ["another text", { ...ANSWERS, comment: "好 " }],
  ["no text", { ...ANSWERS, comment: "" }],
  ["a text in another form", { ...ANSWERS, comment: ["好"] }],
  ["one more answer", { ...ANSWERS, solved: "yes" }],
  ["an unknown answer", { ...ANSWERS, x: 1 }],
  ["null", { ...ANSWERS, solved: null }],
  ["NaN", { ...ANSWERS, minutes: Number.NaN }],
  ["nothing", {}],
])("sameAnswers() is false with %s", (_, incoming) => {
  expect(sameAnswers(storedOf(ANSWERS), incoming)).toBe(false);
});

test("sameAnswers() is true of every accepted submission sent again", () => {
  const answers = fc.record(
    {
      overall: fc.integer({ min: 1, max: 5 }),
      solved: fc.constantFrom("", "yes", "else"),
      order: fc.shuffledSubarray(["x", "y", "z"]),
      minutes: fc.integer({ min: 0, max: 600 }),
      comment: fc.string({ maxLength: 5 }).filter((text) => !text.includes("\0")),
    },
    { requiredKeys: ["overall"] },
  );
  fc.assert(
    fc.property(answers, (given) => {
      expect(sameAnswers(storedOf(given), JSON.parse(JSON.stringify(given)))).toBe(true);
    }),
  );
});
