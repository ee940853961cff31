import type { Result } from "../../core/result.ts";
import { findFigures, type ImportedFigure, insertFigures, type PeriodCell } from "../../store/figure-versions.ts";
import type { Deps } from "../deps.ts";
import { textFault } from "./cell.ts";
import type { ImportOutcome } from "./import-outcome.ts";
import { importPeriodRows, type PeriodRowKind, type PeriodRowsInput } from "./import-period-rows.ts";
import { PERIOD_CELL_COLUMNS } from "./period-cell.ts";
import { readCount } from "./read-count.ts";
import type { TableRow } from "./read-table.ts";
import type { CellFault } from "./rejected-rows.ts";

const SOURCE_LENGTH_MAX = 500;
const PERCENTAGE_COLUMN = /percent|rate|ratio|率|百分比|%/i;

const FIGURES: PeriodRowKind<ImportedFigure> = {
  kind: "figures",
  columns: {
    required: [...PERIOD_CELL_COLUMNS, "favourable", "valid"],
    optional: ["source"],
    reasonOfUnknown: (column) => (PERCENTAGE_COLUMN.test(column) ? "percentage" : "unknown_column"),
  },
  isClosedOnly: true,
  existsReason: "figure_exists",
  existsColumn: "favourable",
  readContent,
  withContent: (cell, content) => ({ ...cell, ...content }),
  isSame: (a, b) => a.favourable === b.favourable && a.valid === b.valid,
  find: findFigures,
  insert: insertFigures,
};

/**
 * Imports counts per unit, indicator and closed period from a CSV file: all rows, or none when one is at fault
 * (`rejected_rows`). Equal counts again are already there; other counts need a reason to correct them.
 */
export function importFigures(deps: Deps, input: PeriodRowsInput): Promise<Result<ImportOutcome>> {
  return importPeriodRows(deps, FIGURES, input);
}

function readContent({ cells }: TableRow, faults: CellFault[]): Omit<ImportedFigure, keyof PeriodCell> | null {
  const favourable = readCount("favourable", cells, faults);
  const valid = readCount("valid", cells, faults);
  const source = (cells.source ?? "").trim();
  const sourceFault = textFault(source, SOURCE_LENGTH_MAX);
  if (sourceFault) {
    faults.push({ column: "source", reason: sourceFault });
  }
  if (favourable === null || valid === null || sourceFault) {
    return null;
  }
  if (favourable > valid) {
    faults.push({ column: "favourable", reason: "more_favourable_than_valid" });
    return null;
  }
  return { favourable, valid, source, recovered: null };
}
