import { expect, test } from "vitest";
import { acceptCells, answersFromCells, importColumnsOf } from "../../../src/core/responses/csv-answers.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

test("importColumnsOf() names one column for each thing that can be answered", () => {
  expect(importColumnsOf(SAMPLE)).toEqual([
    "overall",
    "overall.reasons",
    "solved",
    "solved.other",
    "why",
    "why.other",
    "places.hall",
    "places.phone",
    "bodies.north",
    "bodies.east",
    "order",
    "minutes",
    "visited",
    "comment",
  ]);
});

test("answersFromCells() reads every type of question", () => {
  const cells = {
    overall: " ２ ",
    "overall.reasons": "slow|rude",
    solved: "no ",
    "solved.other": "",
    why: "a | c",
    "why.other": " x|y ",
    "places.hall": "",
    "places.phone": "3",
    "bodies.north": " ",
    "bodies.east": "",
    order: "z|x",
    minutes: "１２",
    visited: "２０１９－０３－０１",
    comment: " a|\r\n",
  };
  expect(answersFromCells(SAMPLE, cells)).toEqual({
    overall: 2,
    "overall.reasons": ["slow", "rude"],
    solved: "no",
    why: ["a", "c"],
    "why.other": " x|y ",
    places: { phone: 3 },
    order: ["z", "x"],
    minutes: 12,
    visited: "2019-03-01",
    comment: " a|\r\n",
  });
});

test("answersFromCells() takes empty cells and blank cells of closed questions as no answer", () => {
  expect(answersFromCells(SAMPLE, { overall: "", solved: " ", why: "", "overall.reasons": " " })).toEqual({});
});

test("acceptCells() gives the accepted answers", () => {
  expect(acceptCells(SAMPLE, { overall: "5", comment: "好" })).toEqual({
    ok: true,
    value: { closed: { overall: 5 }, texts: [{ field: "comment", text: "好" }] },
  });
});

test.each<[string, string, Record<string, string>]>([
  ["overall", "required", { overall: "" }],
  ["overall", "wrong_type", { overall: "非常满意" }],
  ["overall", "out_of_range", { overall: "6" }],
  ["overall", "wrong_type", { overall: "75%" }],
  ["overall.reasons", "not_an_option", { "overall.reasons": "slow||rude" }],
  ["solved", "not_an_option", { solved: "yes|no" }],
  ["why", "hidden", { why: "a" }],
  ["places.hall", "out_of_range", { "places.hall": "9" }],
  ["places.hall", "wrong_type", { "places.hall": "x" }],
  ["order", "repeated", { order: "x|x" }],
  ["minutes", "out_of_range", { minutes: "1.5" }],
  ["visited", "bad_day", { visited: "2019/03/01" }],
  ["comment", "too_long", { comment: "123456" }],
])("acceptCells() names the column at fault: %s %s", (column, reason, cells) => {
  expect(acceptCells(SAMPLE, { overall: "5", ...cells })).toEqual({ ok: false, refusal: [{ column, reason }] });
});
