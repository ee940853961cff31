import type { FieldReason } from "../../core/refusal.ts";
import { plainCell } from "./cell.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import type { RejectedRows } from "./rejected-rows.ts";

/** The columns a file may have; `reasonOfUnknown` says why any other is refused. */
export type TableColumns = {
  required: readonly string[];
  optional: readonly string[];
  reasonOfUnknown(column: string): FieldReason;
};

/** A data row by column name; absent columns are absent keys. */
export type TableRow = { line: number; cells: Readonly<Record<string, string>> };

/**
 * The data rows of a CSV file in blocks. What is wrong with its shape is added to `rejected`; a wrong header ends it,
 * and so do faults once no more of them would be reported.
 */
export async function* readTable(
  bytes: Uint8Array,
  columns: TableColumns,
  rejected: RejectedRows,
): AsyncGenerator<readonly TableRow[]> {
  let header: readonly string[] | null = null;
  for await (const block of readCsv(bytes)) {
    let rows = block;
    if (header === null) {
      header = readHeader(block[0], columns, rejected);
      if (header === null) {
        return;
      }
      rows = block.slice(1);
    }
    yield namedRows(rows, header, rejected);
    if (rejected.isFull) {
      return;
    }
  }
}

function readHeader(row: CsvRow | undefined, columns: TableColumns, rejected: RejectedRows): readonly string[] | null {
  if (row?.cells === null) {
    rejected.add(row.line, { column: "", reason: "bad_csv" });
    return null;
  }
  const header = (row?.cells ?? []).map(plainCell);
  const known = new Set([...columns.required, ...columns.optional]);
  header.forEach((column, index) => {
    if (!known.has(column)) {
      rejected.add(1, { column, reason: columns.reasonOfUnknown(column) });
    } else if (header.indexOf(column) !== index) {
      rejected.add(1, { column, reason: "repeated" });
    }
  });
  for (const column of columns.required.filter((name) => !header.includes(name))) {
    rejected.add(1, { column, reason: "missing_column" });
  }
  return rejected.isEmpty ? header : null;
}

function namedRows(rows: readonly CsvRow[], header: readonly string[], rejected: RejectedRows): TableRow[] {
  const named: TableRow[] = [];
  for (const { line, cells } of rows) {
    if (cells?.length === header.length) {
      named.push({ line, cells: Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""])) });
    } else {
      rejected.add(line, { column: "", reason: "bad_csv" });
    }
  }
  return named;
}
