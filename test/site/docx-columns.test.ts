import fc from "fast-check";
import { expect, test } from "vitest";
import { columnWidths, labelsEnd } from "../../src/site/docx-columns.ts";
import { cellOf, type ReportRow } from "../../web/pages/report/report-document.ts";

const row = (name: string, ...cells: string[]): ReportRow => ({
  ...{ kind: "cells", name: cellOf(name), cells: cells.map((text) => cellOf(text)) },
});

test("columnWidths() gives the column with the longest text the most, and heads one line where there is room", () => {
  const [name = 0, value = 0, change = 0] = columnWidths(
    ["单位", "本期", "较上期（百分点）"],
    [row("河湾街道", "92.3%", "+1.4（−3.2 至 6.2）")],
    9978,
  );
  expect(change).toBeGreaterThan(name);
  expect(name).toBeGreaterThan(value);
  expect(change).toBeGreaterThan(8 * 180);
});

test("columnWidths() fills the width exactly, whatever the table holds", () => {
  const table = fc.integer({ min: 1, max: 9 }).chain((count) =>
    fc.record({
      columns: fc.array(fc.string({ maxLength: 30 }), { minLength: count, maxLength: count }),
      rows: fc.array(fc.array(fc.string({ maxLength: 60 }), { minLength: count, maxLength: count }), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const widths = columnWidths(
        columns,
        rows.map(([name = "", ...cells]) => row(name, ...cells)),
        9978,
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9978);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(899);
    }),
  );
});

test("labelsEnd() stands behind the longest label, within a third of the line", () => {
  expect(labelsEnd([])).toBe(1500);
  expect(labelsEnd(["满意率、解决率"])).toBeGreaterThan(7 * 210);
  expect(labelsEnd(["长".repeat(40)])).toBe(3300);
});
