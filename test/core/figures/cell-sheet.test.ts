import { expect, test } from "vitest";
import type { AnswerForm, Measure } from "../../../src/core/figures/cell-mapping.ts";
import { addRow, cellOfSheet, newSheet } from "../../../src/core/figures/cell-sheet.ts";
import type { TallyRow } from "../../../src/core/figures/counts.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";
import { row, SATISFACTION } from "./cell-samples.ts";

const ADDRESS = { unit: "ash", filter: "", proof: "open", measure: "indicator:satisfaction" } as const;

function cellWith(form: AnswerForm, rows: readonly TallyRow[], meaning: IndicatorMeaning = SATISFACTION) {
  const measure: Measure = { of: "indicator", measure: ADDRESS.measure, version: 3, meaning, wording: "w1" };
  const sheet = newSheet(ADDRESS, measure);
  for (const each of rows) {
    addRow(sheet, each, form, measure);
  }
  return cellOfSheet(sheet);
}

test("cellOfSheet() tells every level, and keeps “don't know” out of the denominator", () => {
  const cell = cellWith("single", [
    row({ value: "0", count: 7 }),
    row({ value: "1", count: 2 }),
    row({ value: "4", count: 3 }),
    row({ value: "", count: 12 }),
  ]);
  expect(cell).toEqual({
    ...ADDRESS,
    of: "indicator",
    formulaVersion: 3,
    counts: {
      favourable: 3,
      valid: 5,
      responses: 5,
      levels: { "5": 0, "4": 3, "3": 0, "2": 0, "1": 2, "0": 7 },
      sum: 0,
      sumOfSquares: 0,
    },
    basis: { wordings: { hotline: "w1" }, channels: { phone: 5 } },
  });
});

test.each(["mean", "nps"] as const)("cellOfSheet() adds up the valid levels of a %s", (kind) => {
  const rows = [row({ value: "5", count: 2 }), row({ value: "2" }), row({ value: "0", count: 9 })];
  expect(cellWith("single", rows, { ...SATISFACTION, kind }).counts).toMatchObject({ sum: 12, sumOfSquares: 54 });
});

test("cellOfSheet() takes a number question's own sums", () => {
  const rows = [row({ value: "", count: 2, sum: 30, sumOfSquares: 500 })];
  expect(cellWith("number", rows, { kind: "mean", values: [] })).toMatchObject({
    counts: { favourable: 0, valid: 2, responses: 2, levels: {}, sum: 30, sumOfSquares: 500 },
    basis: { channels: { phone: 2 } },
  });
});

test("cellOfSheet() counts responses of a question of several values by who answered", () => {
  const rows = [row({ value: "5", count: 9 }), row({ value: "1", count: 8 }), row({ value: "", count: 10 })];
  expect(cellWith("multiple", rows).counts).toMatchObject({ favourable: 9, valid: 17, responses: 10 });
});

test("cellOfSheet() never has more responses than valid answers", () => {
  const several = [row({ value: "0", count: 9 }), row({ value: "1" }), row({ value: "", count: 10 })];
  expect(cellWith("multiple", several).counts).toMatchObject({ valid: 1, responses: 1 });
  const overUnits = [row({ value: "0", count: 9 }), row({ value: "1" }), row({ value: '["ash"]', count: 10 })];
  expect(cellWith("units", overUnits).counts).toMatchObject({ valid: 1, responses: 1 });
});

test("cellOfSheet() of a matrix over units counts the sets, and no set as a level", () => {
  const rows = [
    row({ value: "5", count: 3 }),
    row({ value: "", count: 3 }),
    row({ value: '["ash","west"]', count: 2 }),
  ];
  expect(cellWith("units", rows).counts).toMatchObject({ valid: 3, responses: 2 });
});

test("addRow() counts who said “don't know” as no one, also beside a matrix over units", () => {
  const measure: Measure = {
    of: "indicator",
    measure: ADDRESS.measure,
    version: 1,
    meaning: SATISFACTION,
    wording: "w1",
  };
  const sheet = newSheet(ADDRESS, measure);
  addRow(sheet, row({ value: "0", count: 5 }), "single", measure);
  addRow(sheet, row({ value: "", count: 5 }), "single", measure);
  addRow(sheet, row({ value: "5", count: 10 }), "units", measure);
  addRow(sheet, row({ value: '["ash"]', count: 4 }), "units", measure);
  expect(cellOfSheet(sheet).counts).toMatchObject({ valid: 10, responses: 4 });
});

test("cellOfSheet() of nothing is empty, never NaN", () => {
  expect(cellWith("single", []).counts).toMatchObject({ favourable: 0, valid: 0, responses: 0 });
});
