import { type Cell, type CellValue, type MergeRange, writeXlsx } from "hucre/xlsx";

export type DrawnSheet = {
  name?: string;
  rows: CellValue[][];
  /** As `A1:C1`. */
  merges?: readonly string[];
  /** By address: what a cell has beside its value. */
  cells?: Readonly<Record<string, Partial<Cell>>>;
};

/** An .xlsx file of these sheets. */
export async function workbook(...sheets: readonly DrawnSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], cells = {} }, index) => ({
      name: name ?? `Sheet${index + 1}`,
      rows,
      merges: merges.map(mergeOf),
      cells: new Map(Object.entries(cells).map(([address, cell]) => [placeOf(address).join(","), cell])),
    })),
  });
}

function placeOf(address: string): [row: number, column: number] {
  return [Number(address.replace(/\D/g, "")) - 1, address.charCodeAt(0) - 65];
}

function mergeOf(range: string): MergeRange {
  const [[startRow, startCol] = [0, 0], [endRow, endCol] = [0, 0]] = range.split(":").map(placeOf);
  return { startRow, startCol, endRow, endCol };
}
