import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSheets } from "../../../src/core/entry/compare-sheets.ts";
import type { AcceptedAnswers } from "../../../src/core/responses/answer.ts";

const sheet = (closed: AcceptedAnswers["closed"], comment?: string): AcceptedAnswers => ({
  ...{ closed, texts: comment === undefined ? [] : [{ field: "comment", text: comment }] },
});
const RANKINGS = new Set(["order"]);

test("compareSheets() of two empty sheets compares nothing", () => {
  expect(compareSheets(sheet({}), sheet({}), RANKINGS)).toEqual({ compared: [], differing: [] });
});

test("compareSheets() counts a field that one pass left empty, and each row of a matrix by itself", () => {
  const one = sheet({ overall: 5, bodies: { hall: 4, desk: 3 } });
  const other = sheet({ overall: 5, bodies: { hall: 4, desk: 2 }, solved: "yes" });
  expect(compareSheets(one, other, RANKINGS)).toEqual({
    compared: ["overall", "bodies.hall", "bodies.desk", "solved"],
    differing: ["bodies.desk", "solved"],
  });
});

test("compareSheets() minds the order of a ranking, not of ticks, nor blanks and punctuation of a text", () => {
  const one = sheet({ ticks: ["a", "b"], order: ["x", "y"] }, "台阶太高，上不去。");
  const other = sheet({ ticks: ["b", "a"], order: ["y", "x"] }, "台阶太高, 上不去");
  expect(compareSheets(one, other, RANKINGS).differing).toEqual(["order"]);
});

test("compareSheets() finds a sheet equal to itself, and is the same either way round", () => {
  const answers = fc
    .dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 3 }))
    .map((all) => sheet(all));
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      expect(compareSheets(one, one, RANKINGS).differing).toEqual([]);
      const there = compareSheets(one, other, RANKINGS).differing.toSorted();
      expect(compareSheets(other, one, RANKINGS).differing.toSorted()).toEqual(there);
    }),
  );
});
