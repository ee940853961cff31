import fc from "fast-check";
import { expect, test } from "vitest";
import type { AcceptedAnswers, Answers, ResponseDimensions } from "../../../src/core/responses/answer.ts";
import { tallyOf } from "../../../src/core/responses/tally.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

const DIMENSIONS: ResponseDimensions = {
  survey: "s1",
  revision: 2,
  day: "2019-09-30",
  unit: "u-home",
  link: "ABCDEF2",
  channel: "qr",
  respondentClass: null,
  proof: "open",
  origin: "given",
  round: 1,
};

function tally(closed: Answers, texts: AcceptedAnswers["texts"] = []): string[] {
  return tallyOf(SAMPLE, DIMENSIONS, { closed, texts }).map(
    ({ unit, question, value, count }) => `${unit} ${question}=${value} ${count}`,
  );
}

test("tallyOf() counts a response without answers", () => {
  expect(tally({})).toEqual(["u-home = 1"]);
});

test.each<[string, Answers, string[]]>([
  ["a rating", { overall: 4 }, ["overall= 1", "overall=4 1"]],
  [
    "reasons",
    { overall: 1, "overall.reasons": ["slow", "rude"] },
    ["overall= 1", "overall=1 1", "overall.reasons= 1", "overall.reasons=slow 1", "overall.reasons=rude 1"],
  ],
  ["a choice", { solved: "na" }, ["solved= 1", "solved=na 1"]],
  ["choices", { why: ["b", "a"] }, ["why= 1", "why=b 1", "why=a 1"]],
  ["a ranking", { order: ["z", "x"] }, ["order= 1", "order=z#1 1", "order=x#2 1"]],
  ["a date", { visited: "2019-03-01" }, ["visited= 1"]],
  [
    "a plain matrix",
    { places: { hall: 5, phone: 1 } },
    ["places= 1", "places.hall= 1", "places.hall=5 1", "places.phone= 1", "places.phone=1 1"],
  ],
])("tallyOf() counts %s at the response's unit", (_, closed, entries) => {
  expect(tally(closed)).toEqual(["u-home = 1", ...entries.map((entry) => `u-home ${entry}`)]);
});

test("tallyOf() counts a matrix over units in each unit, and the units rated at the response's own", () => {
  expect(tally({ bodies: { north: 2, east: 0 } })).toEqual([
    "u-home = 1",
    "u-north bodies= 1",
    "u-north bodies=2 1",
    "u-east bodies= 1",
    "u-east bodies=0 1",
    'u-home bodies=["u-east","u-north"] 1',
  ]);
  expect(tally({ bodies: { east: 1 } })).toEqual([
    "u-home = 1",
    "u-east bodies= 1",
    "u-east bodies=1 1",
    'u-home bodies=["u-east"] 1',
  ]);
});

test("tallyOf() gives a number's sum and sum of squares, and no other row any", () => {
  const rows = tallyOf(SAMPLE, DIMENSIONS, { closed: { overall: 5, minutes: 12 }, texts: [] });
  const sums = rows.map(({ question, value, sum, sumOfSquares }) => [question, value, sum, sumOfSquares]);
  expect(sums).toEqual([
    ["", "", 0, 0],
    ["overall", "", 0, 0],
    ["overall", "5", 0, 0],
    ["minutes", "", 12, 144],
  ]);
});

test("tallyOf() counts that a text was given, never the text", () => {
  const texts = [
    { field: "why.other", text: "秘密" },
    { field: "comment", text: "秘密" },
  ];
  expect(tally({}, texts)).toEqual(["u-home = 1", "u-home why.other= 1", "u-home comment= 1"]);
});

test("tallyOf() carries the dimensions, no day and no link", () => {
  const [row] = tallyOf(SAMPLE, { ...DIMENSIONS, respondentClass: "cadres" }, { closed: {}, texts: [] });
  expect(row).toEqual({
    survey: "s1",
    revision: 2,
    question: "",
    value: "",
    unit: "u-home",
    channel: "qr",
    respondentClass: "cadres",
    proof: "open",
    origin: "given",
    round: 1,
    flag: "",
    count: 1,
    sum: 0,
    sumOfSquares: 0,
  });
  expect(tallyOf(SAMPLE, DIMENSIONS, { closed: {}, texts: [] })[0]?.respondentClass).toBe("");
});

test("tallyOf() never counts twice in one cell", () => {
  const closed = fc.record(
    {
      overall: fc.integer({ min: 1, max: 5 }),
      why: fc.shuffledSubarray(["a", "b", "c"], { minLength: 1 }),
      places: fc.record({ hall: fc.integer({ min: 1, max: 5 }) }),
      bodies: fc.record({ north: fc.integer({ min: 0, max: 2 }), east: fc.integer({ min: 0, max: 2 }) }),
      order: fc.shuffledSubarray(["x", "y", "z"], { minLength: 1 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(closed, (given) => {
      const rows = tally(JSON.parse(JSON.stringify(given)));
      expect(new Set(rows).size).toBe(rows.length);
    }),
  );
});
