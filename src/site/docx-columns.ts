import type { ReportRow } from "../../web/pages/report/report-document.ts";
import { textWidth } from "../../web/pages/unit/chart-geometry.ts";

/** In twentieths of a point: a letter of a cell, and of what stands in small below it. */
const LETTER = 180;
const SMALL_LETTER = 150;
const BOLDER = 1.06;
const PADDING = 150;
const WIDTH_MIN = 900;
const BODY_LETTER = 210;
const [LABELS_MIN, LABELS_MAX] = [1500, 3300];

/**
 * Widths of a table's columns in twentieths of a point, `total` in all: what each needs, and of the rest alike. Heads
 * stand on one line where there is room for that.
 */
export function columnWidths(columns: readonly string[], rows: readonly ReportRow[], total: number): number[] {
  const neededWith = (widthOf: (head: string) => number) =>
    columns.map((head, at) => Math.max(WIDTH_MIN, widthOf(head), ...rows.map((row) => cellWidth(row, at))));
  const whole = neededWith((head) => textWidth(head, LETTER) * BOLDER + PADDING);
  const needed = sumOf(whole) <= total ? whole : neededWith(headWidth);
  const widths = fitted(needed, total);
  return widths.map((width, at) => (at === 0 ? width + total - sumOf(widths) : width));
}

function fitted(needed: readonly number[], total: number): number[] {
  const sum = sumOf(needed);
  const spare = sum - WIDTH_MIN * needed.length;
  return needed.map((width) =>
    Math.floor(
      sum <= total
        ? width + (total - sum) / needed.length
        : width - ((width - WIDTH_MIN) * (sum - total)) / Math.max(spare, 1),
    ),
  );
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Where labels of a list end, in twentieths of a point: behind the longest, but not beyond a third of the line. */
export function labelsEnd(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, BODY_LETTER) * BOLDER + PADDING));
  return Math.round(Math.min(Math.max(longest, LABELS_MIN), LABELS_MAX));
}

/** A head may break before a bracket, and after a word. */
function headWidth(head: string): number {
  return Math.max(...head.split(/(?=（)| /).map((part) => textWidth(part, LETTER))) * BOLDER + PADDING;
}

function cellWidth(row: ReportRow, at: number): number {
  const cell =
    row.kind === "group" ? undefined : at === 0 ? row.name : row.kind === "cells" ? row.cells[at - 1] : undefined;
  return cell === undefined
    ? 0
    : Math.max(
        textWidth(cell.text, LETTER) * (cell.isStrong ? BOLDER : 1),
        ...(cell.small ?? "").split(/(?<=，)/).map((part) => textWidth(part, SMALL_LETTER)),
      ) + PADDING;
}
