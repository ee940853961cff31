import fc from "fast-check";
import { expect, test } from "vitest";
import { addIndicatorCounts, mergeCells } from "../../../src/core/disclosure/merge-cells.ts";
import type { IndicatorCell, QuestionCell } from "../../../src/core/figures/cell.ts";

function indicator(favourable: number, valid: number, formulaVersion = 1, wording = "w"): IndicatorCell {
  return {
    ...{ of: "indicator", unit: "a", filter: "", proof: "open", measure: "indicator:s", formulaVersion },
    counts: { favourable, valid, responses: valid, levels: { "5": favourable }, sum: valid, sumOfSquares: valid },
    basis: { wordings: { s: wording }, channels: { qr: valid } },
  };
}

function question(values: Record<string, number>, answered: number): QuestionCell {
  return {
    ...{ of: "question", unit: "a", filter: "survey:s", proof: "open", measure: "question:s:q", formulaVersion: 2 },
    counts: { values, answered, responses: answered, sum: 0, sumOfSquares: 0 },
  };
}

test("mergeCells() is null without a cell, and one cell's own counts with one", () => {
  expect(mergeCells([])).toBeNull();
  expect(mergeCells([indicator(3, 10)])).toMatchObject({ counts: { favourable: 3, valid: 10 }, formulaVersion: 1 });
});

test("mergeCells() adds counts, levels and channels, and keeps the newest wording", () => {
  expect(mergeCells([indicator(3, 10), indicator(4, 12, 1, "new")])?.counts).toMatchObject({
    ...{ favourable: 7, valid: 22, responses: 22, levels: { "5": 7 }, sum: 22 },
    basis: { wordings: { s: "new" }, channels: { qr: 22 } },
  });
});

test("addIndicatorCounts() keeps a channel told only where both sides tell it", () => {
  const of = (channels: Record<string, number>) => {
    const { counts, basis } = indicator(3, 20);
    return { ...counts, basis: { ...basis, channels } };
  };
  const sum = addIndicatorCounts(of({ qr: 12, phone: 8 }), of({ qr: 14, "": 6 }));
  expect(sum.basis.channels).toEqual({ qr: 26, "": 14 });
});

test("mergeCells() adds a question's values, those that one side lacks included", () => {
  expect(mergeCells([question({ yes: 3 }, 3), question({ yes: 1, no: 9 }, 10)])).toMatchObject({
    counts: { values: { yes: 4, no: 9 }, answered: 13 },
    formulaVersion: 2,
  });
});

test("mergeCells() adds up to the same in any order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1 }), (all) => {
      const cells = all.map(([favourable, other]) => indicator(favourable, favourable + other));
      expect(mergeCells(cells.toReversed())).toEqual(mergeCells(cells));
    }),
  );
});
