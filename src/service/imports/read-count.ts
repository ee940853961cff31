import { plainCell } from "./cell.ts";
import type { TableRow } from "./read-table.ts";
import type { CellFault } from "./rejected-rows.ts";

/** The whole number in a column, or null with what is wrong added to `faults`. */
export function readCount(column: string, cells: TableRow["cells"], faults: CellFault[]): number | null {
  const cell = plainCell(cells[column] ?? "");
  if (/^\d{1,15}$/.test(cell)) {
    return Number(cell);
  }
  faults.push({ column, reason: countFault(cell) });
  return null;
}

function countFault(cell: string): CellFault["reason"] {
  if (cell === "") {
    return "required";
  }
  if (cell.includes("%") || /^-?\d*\.\d+$/.test(cell)) {
    return "percentage";
  }
  return /^-?\d+$/.test(cell) ? "out_of_range" : "wrong_type";
}
