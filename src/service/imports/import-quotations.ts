import type { Result } from "../../core/result.ts";
import type { PeriodCell } from "../../store/figure-versions.ts";
import { findQuotations, insertQuotations, type Quotation } from "../../store/quotations.ts";
import type { Deps } from "../deps.ts";
import { plainCell, textFault } from "./cell.ts";
import type { ImportOutcome } from "./import-outcome.ts";
import { importPeriodRows, type PeriodRowKind, type PeriodRowsInput } from "./import-period-rows.ts";
import { PERIOD_CELL_COLUMNS } from "./period-cell.ts";
import type { TableRow } from "./read-table.ts";
import type { CellFault } from "./rejected-rows.ts";

const PRINTED_LENGTH_MAX = 16;
const SOURCE_LENGTH_MAX = 500;
const URL_LENGTH_MAX = 2000;

const QUOTATIONS: PeriodRowKind<Quotation> = {
  kind: "quotations",
  columns: {
    required: [...PERIOD_CELL_COLUMNS, "printed", "source"],
    optional: ["sourceUrl"],
    reasonOfUnknown: () => "unknown_column",
  },
  isClosedOnly: false,
  existsReason: "quotation_exists",
  existsColumn: "printed",
  readContent,
  withContent: (cell, content) => ({ ...cell, ...content }),
  isSame: (a, b) => a.printed === b.printed && a.source === b.source && a.sourceUrl === b.sourceUrl,
  find: findQuotations,
  insert: insertQuotations,
};

/**
 * Imports percentages as their publishers printed them: all rows, or none when one is at fault (`rejected_rows`).
 * The same again is already there; another needs a reason to correct it.
 */
export function importQuotations(deps: Deps, input: PeriodRowsInput): Promise<Result<ImportOutcome>> {
  return importPeriodRows(deps, QUOTATIONS, input);
}

function readContent({ cells }: TableRow, faults: CellFault[]): Omit<Quotation, keyof PeriodCell> | null {
  const printed = (cells.printed ?? "").trim();
  const source = (cells.source ?? "").trim();
  const sourceUrl = (cells.sourceUrl ?? "").trim() || null;
  const found = {
    printed: printedFault(printed),
    source: source === "" ? "required" : textFault(source, SOURCE_LENGTH_MAX),
    sourceUrl: sourceUrl === null ? null : urlFault(sourceUrl),
  } as const;
  for (const [column, reason] of Object.entries(found)) {
    if (reason !== null) {
      faults.push({ column, reason });
    }
  }
  return Object.values(found).some(Boolean) ? null : { printed, source, sourceUrl };
}

function printedFault(printed: string): CellFault["reason"] | null {
  const plain = plainCell(printed);
  if (plain === "") {
    return "required";
  }
  if (printed.length > PRINTED_LENGTH_MAX) {
    return "too_long";
  }
  if (!/^\d+(\.\d+)?\s*%?$/.test(plain)) {
    return "wrong_type";
  }
  return Number.parseFloat(plain) > 100 ? "out_of_range" : null;
}

function urlFault(text: string): CellFault["reason"] | null {
  if (text.length > URL_LENGTH_MAX) {
    return "too_long";
  }
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? null : "wrong_type";
}
