import { isBlankText, readCountText, readPercentText } from "./cell-text.ts";
import { columnCount, type Grid, textAt } from "./grid.ts";
import { readPeriodText } from "./period-text.ts";

const ROWS_SEARCHED = 20;
const LEVELS_MAX = 3;

/**
 * What may be the header rows of a sheet, first and last, counted from 0: each of the first rows with two different
 * texts and no number, with the rows below it that go on with it.
 */
export function headerCandidates(grid: Grid): (readonly [number, number])[] {
  const rows = Array.from({ length: Math.min(grid.rows.length, ROWS_SEARCHED) }, (_, row) => row);
  return rows
    .filter((row) => new Set(textsOf(grid, row).filter((text) => text !== "")).size >= 2 && !hasNumbers(grid, row))
    .map((row) => [row, lastHeaderRow(grid, row)]);
}

function lastHeaderRow(grid: Grid, first: number): number {
  let last = first;
  while (last - first < LEVELS_MAX - 1 && (isMergedDown(grid, first, last) || goesOn(grid, first, last + 1))) {
    last += 1;
  }
  return last;
}

/** Whether a cell of the header is merged with one in the row below `last`. */
function isMergedDown(grid: Grid, first: number, last: number): boolean {
  return grid.merges.some(({ top, bottom }) => top >= first && top <= last && bottom > last);
}

/** Whether a row without numbers stands under the header with no name of its own in the first column. */
function goesOn(grid: Grid, first: number, row: number): boolean {
  const name = textAt(grid, row, 0);
  const texts = textsOf(grid, row);
  return (
    (name === "" || name === textAt(grid, first, 0)) &&
    texts.slice(1).some((text) => !isBlankText(text)) &&
    !hasNumbers(grid, row)
  );
}

/** Whether a cell holds a number that is not a time, such as the year or month of a heading. */
function hasNumbers(grid: Grid, row: number): boolean {
  return textsOf(grid, row).some((text) => {
    const isNumber = readCountText(text).kind === "value" || readPercentText(text, false).kind === "value";
    return isNumber && readPeriodText(text) === null;
  });
}

function textsOf(grid: Grid, row: number): string[] {
  return Array.from({ length: columnCount(grid) }, (_, column) => textAt(grid, row, column));
}
