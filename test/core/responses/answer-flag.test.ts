import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers, ResponseDimensions } from "../../../src/core/responses/answer.ts";
import { answerFlag } from "../../../src/core/responses/answer-flag.ts";
import { tallyOf } from "../../../src/core/responses/tally.ts";
import type { Question, Scale, SurveyDefinition } from "../../../src/core/surveys/survey.ts";

const LETTERS = ["a", "b", "c", "d", "e", "f", "g"];
const rating = (id: string, scale: Scale = "satisfaction5"): Question => ({
  ...{ id, title: id, required: false, type: "rating", scale },
});
const matrix = (rows: readonly string[], scale: Scale = "satisfaction5"): Question => ({
  ...{ id: "m", title: "m", required: false, type: "matrix", scale },
  rows: rows.map((value) => ({ value, label: value })),
});
/** Levels from 1 up, and 0 for don't know. */
const own = (validCount: number, label = "x"): Scale => ({
  levels: Array.from({ length: validCount + 1 }, (_, value) => ({ value, label, valid: value > 0 })),
});
const survey = (...questions: Question[]): SurveyDefinition => ({
  ...{ title: "t", live: false, results: "public", questions, indicators: [] },
});
const all = (level: number, ids: readonly string[] = LETTERS): Record<string, number> =>
  Object.fromEntries(ids.map((id) => [id, level]));

const RATINGS = survey(...LETTERS.map((id) => rating(id)));
const SIX = LETTERS.slice(0, 6);

test.each<[string, string, SurveyDefinition, Answers]>([
  ["nothing on no answers", "", RATINGS, {}],
  ["nothing on five items", "", RATINGS, all(5, LETTERS.slice(0, 5))],
  ["six items of one level, with others left out", "uniform", RATINGS, all(5, SIX)],
  ["the lowest level like the highest", "uniform", RATINGS, all(1)],
  ["nothing on one other level among seven", "", RATINGS, { ...all(5), d: 4 }],
  ["nothing on one other level at the end", "", RATINGS, { ...all(5), g: 4 }],
  ["six rows of a matrix", "uniform", survey(matrix(SIX)), { m: all(3, SIX) }],
  ["nothing on five rows of a matrix", "", survey(matrix(SIX)), { m: all(3, LETTERS.slice(0, 5)) }],
  [
    "ratings and rows of a matrix together",
    "uniform",
    survey(rating("a"), matrix(LETTERS.slice(0, 5))),
    { a: 4, m: all(4, LETTERS.slice(0, 5)) },
  ],
  [
    "nothing on the same number of two scales",
    "",
    survey(...SIX.map((id) => rating(id)), rating("n", "nps11")),
    { ...all(5, SIX), n: 5 },
  ],
  [
    "nothing on two scales of the same levels by name",
    "",
    survey(...SIX.map((id) => rating(id)), rating("n", "satisfaction5n")),
    { ...all(5, SIX), n: 5 },
  ],
  ["nothing on don't know throughout", "", survey(matrix(SIX, own(3))), { m: all(0, SIX) }],
  ["nothing on one don't know among the same", "", survey(matrix(LETTERS, own(3))), { m: { ...all(2), b: 0 } }],
  [
    "own levels, whatever their labels",
    "uniform",
    survey(matrix(SIX, own(3)), rating("r", own(3, "y"))),
    { m: all(2, SIX), r: 2 },
  ],
  ["nothing on scales of two levels", "", survey(matrix(SIX, own(2))), { m: all(1, SIX) }],
  [
    "six items beside other questions",
    "uniform",
    survey(...SIX.map((id) => rating(id)), { id: "n", type: "number", title: "n", required: false, integer: true }),
    { ...all(2, SIX), n: 7, "a.reasons": ["slow"] },
  ],
])("answerFlag() tells %s", (_, flag, definition, closed) => {
  expect(answerFlag(definition, closed)).toBe(flag);
});

test("answerFlag() is uniform exactly where all of six or more levels are equal", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 4, max: 5 }), { maxLength: 7 }), (levels) => {
      const closed = Object.fromEntries(levels.map((level, at) => [LETTERS[at] ?? "", level]));
      const isUniform = levels.length >= 6 && new Set(levels).size === 1;
      expect(answerFlag(RATINGS, closed)).toBe(isUniform ? "uniform" : "");
    }),
  );
});

test("tallyOf() puts the response's flag on every row and drops none", () => {
  const dimensions: ResponseDimensions = {
    ...{ survey: "s", revision: 1, day: "2026-03-15", unit: "u", link: null, channel: "qr", respondentClass: null },
    ...{ proof: "open", origin: "given", round: 1 },
  };
  const rowsOf = (closed: Answers) => tallyOf(RATINGS, dimensions, { closed, texts: [] });
  const flagged = rowsOf(all(5));
  expect(flagged.map(({ flag }) => flag)).toEqual(Array(15).fill("uniform"));
  expect(rowsOf({ ...all(5), a: 4 }).map(({ flag }) => flag)).toEqual(Array(15).fill(""));
});
