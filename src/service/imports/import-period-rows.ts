import type { FieldReason } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Database, Statement } from "../../store/database.ts";
import type { PeriodCell, VersionStamp } from "../../store/figure-versions.ts";
import { recordAct } from "../accounts/record-act.ts";
import type { Deps } from "../deps.ts";
import { type ImportInput, type ImportOutcome, importObject } from "./import-outcome.ts";
import { PeriodCellReader } from "./period-cell.ts";
import { readTable, type TableColumns, type TableRow } from "./read-table.ts";
import { type CellFault, RejectedRows } from "./rejected-rows.ts";
import { releaseImport } from "./release-import.ts";
import { ROWS_PER_CHUNK, writeImport } from "./write-import.ts";

export type PeriodRowsInput = ImportInput & { correctReason: string | null };

/** What tells imported figures from quotations. */
export type PeriodRowKind<T extends PeriodCell> = {
  kind: "figures" | "quotations";
  columns: TableColumns;
  isClosedOnly: boolean;
  existsReason: FieldReason;
  /** The column named where another version is in the way. */
  existsColumn: string;
  /** The row's content, or what is wrong with it, added to `faults`. */
  readContent(row: TableRow, faults: CellFault[]): Omit<T, keyof PeriodCell> | null;
  withContent(cell: PeriodCell, content: Omit<T, keyof PeriodCell>): T;
  isSame(a: T, b: T): boolean;
  find(db: Database, cells: readonly T[]): Promise<T[]>;
  insert(rows: readonly T[], stamp: VersionStamp): Statement;
};

type Judged<T> = { newRows: Map<string, T>; alreadyThere: number };

/** Imports one value per unit, indicator and period: all rows or, when one is at fault, none. */
export function importPeriodRows<T extends PeriodCell>(
  deps: Deps,
  kind: PeriodRowKind<T>,
  input: PeriodRowsInput,
): Promise<Result<ImportOutcome>> {
  return deps.runImport(() => importFile(deps, kind, input));
}

async function importFile<T extends PeriodCell>(
  deps: Deps,
  kind: PeriodRowKind<T>,
  input: PeriodRowsInput,
): Promise<Result<ImportOutcome>> {
  const rejected = new RejectedRows();
  const { newRows, alreadyThere } = await judge(deps, kind, input, rejected);
  if (!rejected.isEmpty) {
    return refuse(rejected.refusal());
  }
  const outcome = { accepted: newRows.size, alreadyThere };
  if (input.isDryRun) {
    return accept(outcome);
  }
  const object = importObject(newRows.size, { reason: input.correctReason });
  if (newRows.size === 0) {
    await recordAct(deps, input.by, object);
    return accept(outcome);
  }
  const stamp = { reason: input.correctReason, recordedOn: deps.today(), actor: input.by.actor };
  const importId = await writeImport(
    deps,
    { kind: kind.kind, survey: null, by: input.by, object },
    async function* (id) {
      const rows = [...newRows.values()];
      for (let start = 0; start < rows.length; start += ROWS_PER_CHUNK) {
        yield [kind.insert(rows.slice(start, start + ROWS_PER_CHUNK), { ...stamp, importId: id })];
      }
    },
  );
  await releaseImport(deps, { importId, kind: kind.kind, actor: input.by.actor });
  return accept(outcome);
}

async function judge<T extends PeriodCell>(
  deps: Deps,
  kind: PeriodRowKind<T>,
  input: PeriodRowsInput,
  rejected: RejectedRows,
): Promise<Judged<T>> {
  const cells = await PeriodCellReader.open(deps.db, deps.today(), input.units);
  const judged: Judged<T> = { newRows: new Map(), alreadyThere: 0 };
  for await (const block of readTable(input.bytes, kind.columns, rejected)) {
    await cells.load(block);
    const rows = block.flatMap((row) => readRow(kind, cells, row, rejected));
    const stored = new Map(
      (
        await kind.find(
          deps.db,
          rows.map(({ value }) => value),
        )
      ).map((row) => [cellKey(row), row]),
    );
    for (const { line, value } of rows) {
      addRow(kind, { line, value, stored: stored.get(cellKey(value)) }, input.correctReason !== null, judged, rejected);
    }
  }
  return judged;
}

function readRow<T extends PeriodCell>(
  kind: PeriodRowKind<T>,
  cells: PeriodCellReader,
  row: TableRow,
  rejected: RejectedRows,
): { line: number; value: T }[] {
  const faults: CellFault[] = [];
  const cell = cells.read(row, kind.isClosedOnly, faults);
  const content = kind.readContent(row, faults);
  for (const fault of faults) {
    rejected.add(row.line, fault);
  }
  return cell && content ? [{ line: row.line, value: kind.withContent(cell, content) }] : [];
}

function addRow<T extends PeriodCell>(
  kind: PeriodRowKind<T>,
  { line, value, stored }: { line: number; value: T; stored: T | undefined },
  mayCorrect: boolean,
  judged: Judged<T>,
  rejected: RejectedRows,
): void {
  const key = cellKey(value);
  const earlier = judged.newRows.get(key);
  const known = earlier ?? stored;
  if (known && kind.isSame(known, value)) {
    judged.alreadyThere += 1;
  } else if (earlier || (stored && !mayCorrect)) {
    rejected.add(line, { column: kind.existsColumn, reason: kind.existsReason });
  } else {
    judged.newRows.set(key, value);
  }
}

function cellKey({ unit, indicator, periodKind, period }: PeriodCell): string {
  return [unit, indicator, periodKind, period].join("\u0000");
}
