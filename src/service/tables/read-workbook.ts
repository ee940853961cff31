import { type Cell, type CellValue, readXlsx, type Sheet } from "hucre/xlsx";
import type { Grid, GridCell } from "../../core/tables/grid.ts";
import { printedNumber } from "../../core/tables/printed-number.ts";

const CELLS_MAX = 2_000_000;
/** As many as a cell without a format prints. */
const GENERAL_DIGITS = 11;

/**
 * The sheets of an .xlsx workbook that are not hidden, each cell as it is printed; throws what the reader throws on a
 * damaged file. The archive must have been judged before.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[] | "too_many_cells"> {
  const isShown = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => !hidden && !veryHidden;
  const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: isShown });
  const cells = sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  return cells > CELLS_MAX ? "too_many_cells" : sheets.map(gridOf);
}

function gridOf({ name, rows, cells, merges }: Sheet): Grid {
  return {
    sheet: name,
    rows: rows.map((row, r) => row.map((value, c) => gridCell(value, cells?.get(`${r},${c}`)))),
    merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      ...{ top: startRow, left: startCol, bottom: endRow, right: endCol },
    })),
  };
}

function gridCell(value: CellValue, cell: Cell | undefined): GridCell {
  const text = printedValue(value, cell?.style?.numFmt ?? "");
  const isFormula = cell?.type === "formula" || cell?.formula !== undefined || text.startsWith("=");
  return { text, trouble: isFormula ? "formula" : cell?.hyperlink ? "link" : null };
}

function printedValue(value: CellValue, format: string): string {
  if (typeof value === "number") {
    return printedByFormat(value, format);
  }
  if (value instanceof Date) {
    const text = Number.isNaN(value.getTime()) ? "" : value.toISOString();
    return text.replace(/T00:00:00\.000Z$/, "");
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

/** A whole-number format does not round: a count that is none must show. */
function printedByFormat(value: number, format: string): string {
  const match = /^[#,]*0(?:\.(0+))?(%?)$/.exec(
    format
      .split(";")[0]
      ?.replace(/_.|\\.|"[^"]*"|\[[^\]]*\]|\*./g, "")
      .trim() ?? "",
  );
  const decimals = match?.[1]?.length ?? 0;
  if (match?.[2] === "%") {
    return `${printedNumber(value * 100, decimals)}%`;
  }
  if (decimals > 0) {
    return printedNumber(value, decimals) ?? "";
  }
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(GENERAL_DIGITS)));
}
