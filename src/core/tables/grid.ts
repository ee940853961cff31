/** What makes a cell's text something that nobody typed there. */
export type CellTrouble = "formula" | "link";

/** One cell as it is printed: a number by its format, a date as `YYYY-MM-DD`. */
export type GridCell = { text: string; trouble: CellTrouble | null };

/** Cells that are one on paper; all ends are included and counted from 0. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** A sheet: rows of cells, which may be of unequal length, and what is merged; `sheet` is empty for a CSV file. */
export type Grid = { sheet: string; rows: readonly (readonly GridCell[])[]; merges: readonly Merge[] };

const EMPTY: GridCell = { text: "", trouble: null };

/** The cell at a place counted from 0; an empty one beyond the sheet's end. */
export function cellAt(grid: Grid, row: number, column: number): GridCell {
  return grid.rows[row]?.[column] ?? EMPTY;
}

/** The text there as `plainText` reads it. */
export function textAt(grid: Grid, row: number, column: number): string {
  return plainText(cellAt(grid, row, column).text);
}

/** Full-width characters as plain ones (NFKC), each run of blanks as one, none around. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** A column's letters, as spreadsheets name it: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A place counted from 0 as spreadsheets name it: row 6, column 1 is `B7`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** How many columns the widest row has. */
export function columnCount(grid: Grid): number {
  return grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
}
