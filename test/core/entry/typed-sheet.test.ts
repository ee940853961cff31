import fc from "fast-check";
import { expect, test } from "vitest";
import { typedFor, typedSheet } from "../../../src/core/entry/typed-sheet.ts";
import { acceptAnswers } from "../../../src/core/responses/accept-answers.ts";
import type { SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { SHEET } from "../../support/keyed-sheet.ts";

const typed = (fields: Record<string, string>) => typedSheet(SHEET, new Map(Object.entries(fields)));

test("typedSheet() reads keys in either case, full-width, in a row or apart, and an option's number for its letter", () => {
  const answers = {
    ...{ overall: 2, "overall.reasons": ["slow", "far"], nps: 10, solved: "else", "solved.other": "半解决" },
    ...{ ticks: ["d4", "a1"], bodies: { hall: 4, desk: 1 }, order: ["park", "lift"] },
    ...{ when: "2026-03-15", visits: 12, comment: "台阶 太高" },
  };
  const same = { "solved.other": "半解决", "bodies.desk": "1", comment: "台阶 太高" };
  const first = { overall: "2", "overall.reasons": "AC", nps: "10", solved: "c", ticks: "da", "bodies.hall": "4" };
  expect(typed({ ...same, ...first, order: "BA", when: "20260315", visits: "12" })).toEqual({
    ok: true,
    value: answers,
  });
  const second = {
    overall: "２ ",
    "overall.reasons": "ａ，Ｃ",
    nps: "１０",
    solved: "3",
    ticks: "4 1",
    "bodies.hall": "04",
  };
  expect(typed({ ...same, ...second, order: "2、1", when: "2026/03/15", visits: "１２" })).toEqual({
    ...{ ok: true, value: answers },
  });
});

test.each([
  ["a level that is not there", { overall: "7" }, "/answers/overall", "not_an_option"],
  ["two levels", { overall: "54" }, "/answers/overall", "not_an_option"],
  ["a letter too many", { overall: "5", solved: "d" }, "/answers/solved", "not_an_option"],
  ["one of several", { overall: "5", ticks: "aex" }, "/answers/ticks", "not_an_option"],
  ["a row's level", { overall: "5", "bodies.hall": "9" }, "/answers/bodies/hall", "not_an_option"],
  ["an option ranked twice", { overall: "5", order: "AA" }, "/answers/order", "repeated"],
  ["nothing where something must be", {}, "/answers/overall", "required"],
  ["a number that is none", { overall: "5", visits: "many" }, "/answers/visits", "wrong_type"],
])("typedSheet() refuses %s by its field, once", (_, fields, pointer, reason) => {
  const read = typed(fields);
  const errors = read.ok ? [] : (read.refusal.errors ?? []);
  expect(errors.map((error) => [error.pointer, error.reason])).toEqual([[pointer, reason]]);
});

const ANSWERS = fc.record(
  {
    overall: fc.integer({ min: 1, max: 5 }),
    "overall.reasons": fc.uniqueArray(fc.constantFrom("slow", "rude", "far"), { minLength: 1 }),
    nps: fc.integer({ min: 0, max: 10 }),
    solved: fc.constantFrom("yes", "no"),
    ticks: fc.uniqueArray(fc.constantFrom("a1", "b2", "c3", "d4"), { minLength: 1 }),
    bodies: fc.record({ hall: fc.integer({ min: 1, max: 5 }) }),
    order: fc.uniqueArray(fc.constantFrom("lift", "park", "lamp"), { minLength: 1 }),
    visits: fc.integer({ min: 0, max: 99 }),
    comment: fc.string({ minLength: 1, maxLength: 50 }).filter((text) => !text.includes("\0")),
  },
  { requiredKeys: ["overall"] },
);

test("typedFor() writes what typedSheet() reads back, for whatever answers", () => {
  fc.assert(
    fc.property(ANSWERS, (answers) => {
      fc.pre(acceptAnswers(SHEET, answers).ok);
      expect(typedSheet(SHEET, typedFor(SHEET, answers))).toEqual({ ok: true, value: answers });
    }),
  );
});

test("typedSheet() leaves out what stands in a question that does not apply", () => {
  const [, overall, , solved] = SHEET.questions;
  const visibleIf = { question: "overall", atOrBelow: 2 };
  const definition = { ...SHEET, questions: [overall, { ...solved, visibleIf }] } as SurveyDefinition;
  const sheet = (level: string) => typedSheet(definition, new Map(Object.entries({ overall: level, solved: "a" })));
  expect([sheet("1"), sheet("5")]).toEqual([
    { ok: true, value: { overall: 1, solved: "yes" } },
    { ok: true, value: { overall: 5 } },
  ]);
});
