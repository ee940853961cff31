import { type FieldReason, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Grid } from "../../core/tables/grid.ts";
import { encodingOf } from "../imports/decode-csv.ts";
import { readCsv } from "../imports/read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import { zipFault } from "./zip-fault.ts";

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const CSV_ROWS_MAX = 200_000;

/**
 * The sheets of an .xlsx or .csv file, told by its bytes and not by its name. An old or encrypted workbook, a ZIP bomb
 * and what is neither are refused at `/file`.
 */
export async function openTable(bytes: Uint8Array): Promise<Result<Grid[]>> {
  if (startsWith(bytes, COMPOUND_FILE)) {
    return refused(holdsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "old_excel");
  }
  return startsWith(bytes, ZIP) ? openWorkbook(bytes) : openCsv(bytes);
}

async function openWorkbook(bytes: Uint8Array): Promise<Result<Grid[]>> {
  const fault = zipFault(bytes);
  if (fault !== null) {
    return refused(fault);
  }
  try {
    const grids = await readWorkbook(bytes);
    return grids === "too_many_cells" ? refused(grids) : grids.length === 0 ? refused("no_sheet") : accept(grids);
  } catch (error) {
    return refused(
      error instanceof Error && /cells\), over the/.test(error.message) ? "too_many_cells" : "damaged_file",
    );
  }
}

async function openCsv(bytes: Uint8Array): Promise<Result<Grid[]>> {
  if ((await encodingOf(bytes)) === null || bytes.includes(0)) {
    return refused("damaged_file");
  }
  const rows: { text: string; trouble: "formula" | null }[][] = [];
  for await (const block of readCsv(bytes)) {
    for (const { line, cells } of block) {
      if (cells === null) {
        return refuse({ reason: "rejected_cells", cells: [{ sheet: "", cell: `A${line}`, reason: "bad_csv" }] });
      }
      if (line > CSV_ROWS_MAX) {
        return refused("too_many_cells");
      }
      // A row stands where its line does, so that its cells are named as the spreadsheet names them.
      while (rows.length < line - 1) {
        rows.push([]);
      }
      rows.push(cells.map((text) => ({ text, trouble: text.trimStart().startsWith("=") ? "formula" : null })));
    }
  }
  return accept([{ sheet: "", rows, merges: [] }]);
}

function refused(reason: FieldReason) {
  return refuse(invalid([{ pointer: "/file", reason }]));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether the name of a stream stands in the directory of a compound file. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) {
      return true;
    }
  }
  return false;
}
