import { isBlankText } from "./cell-text.ts";
import { cellAddress, cellAt, type Grid, textAt } from "./grid.ts";
import type { LeftOut } from "./table-cells.ts";
import type { PlacedFault, TableLayout } from "./table-layout.ts";
import { isTotals } from "./totals.ts";

/** The rows of a table's body that say something about a unit, counted from 0; `unit` is as written. */
export type BodyRow = { row: number; unit: string };

export type BodyRows = { rows: readonly BodyRow[]; leftOut: readonly LeftOut[]; faults: readonly PlacedFault[] };

/**
 * The rows below the header of which one of `columns` holds something. Totals, and rows with words alone, are left
 * out; a row without a name and one that is merged with another are at fault.
 */
export function bodyRows(grid: Grid, layout: TableLayout, columns: readonly number[]): BodyRows {
  const rows: BodyRow[] = [];
  const leftOut: LeftOut[] = [];
  const faults: PlacedFault[] = [];
  for (let row = layout.headerRows[1] + 1; row < grid.rows.length; row += 1) {
    const unit = textAt(grid, row, layout.unitColumn);
    const place = { sheet: grid.sheet, cell: cellAddress(row, layout.unitColumn) };
    const isSaying = columns.some((column) => isTaken(grid, row, column));
    if (isTotals(unit) || isTotalsRow(grid, row, layout)) {
      leftOut.push({ ...place, reason: "totals", text: unit });
    } else if (!isSaying) {
      leftOut.push(...(unit === "" ? [] : [{ ...place, reason: "no_values" as const, text: unit }]));
    } else if (unit === "" && !isMergedBelow(grid, row, layout.unitColumn)) {
      faults.push({ ...place, reason: "required" });
    } else {
      rows.push({ row, unit });
    }
  }
  return { rows, leftOut, faults: [...faults, ...cutRows(grid, layout, columns, rows)] };
}

/** A formula without a value says nothing in print, but it is there. */
function isTaken(grid: Grid, row: number, column: number): boolean {
  const cell = cellAt(grid, row, column);
  return cell.trouble !== null || !isBlankText(cell.text);
}

/** Totals are often named in the column of numbers that stands before the names. */
function isTotalsRow(grid: Grid, row: number, layout: TableLayout): boolean {
  return layout.names.some(
    ({ column }) =>
      column < layout.unitColumn && textAt(grid, row, layout.unitColumn) === "" && isTotals(textAt(grid, row, column)),
  );
}

function isMergedBelow(grid: Grid, row: number, column: number): boolean {
  return grid.merges.some(
    ({ top, left, bottom, right }) => top < row && row <= bottom && left <= column && column <= right,
  );
}

/** Merged cells that reach into a row that is read and into a column that is. */
function cutRows(grid: Grid, layout: TableLayout, columns: readonly number[], rows: readonly BodyRow[]): PlacedFault[] {
  const used = [layout.unitColumn, ...(layout.periodColumn === null ? [] : [layout.periodColumn]), ...columns];
  return grid.merges
    .filter(
      ({ top, left, bottom, right }) =>
        rows.some(({ row }) => top <= row && row <= bottom) && used.some((column) => left <= column && column <= right),
    )
    .map(({ top, left }) => ({ sheet: grid.sheet, cell: cellAddress(top, left), reason: "merged_cells" }));
}
