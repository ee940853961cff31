import { hexOf } from "../../core/records/hex.ts";
import { findImportRows, type StoredImportRow } from "../../store/import-rows.ts";
import type { Deps } from "../deps.ts";
import { plainCell } from "./cell.ts";
import { readTable, type TableColumns, type TableRow } from "./read-table.ts";
import type { CellFault, RejectedRows } from "./rejected-rows.ts";
import { contentOf, keyOf, storedContentOf } from "./response-keys.ts";
import { type ResponseRow, type RowContext, readResponseRow } from "./response-row.ts";

/** A file of answers: its bytes, which are its own spool, and what its rows are judged by. */
export type ResponseFile = { bytes: Uint8Array; hash: Uint8Array; columns: TableColumns; context: RowContext };

export type JudgedFile = {
  accepted: number;
  /** Lines whose rows are stored already, or stand earlier in the file. */
  linesThere: ReadonlySet<number>;
  /** Imports that never came to their end and hold some of these rows. */
  unfinishedImports: ReadonlySet<number>;
};

/** The rows of a file in blocks, read as they will be stored; what is wrong with them is added to `rejected`. */
export async function* readResponseRows(
  { bytes, columns, context }: Omit<ResponseFile, "hash">,
  rejected: RejectedRows,
): AsyncGenerator<readonly ResponseRow[]> {
  for await (const block of readTable(bytes, columns, rejected)) {
    await context.units.load(block.map((row) => plainCell(row.cells.unit ?? "")));
    yield block.flatMap((row) => readRow(context, row, rejected) ?? []);
  }
}

function readRow(context: RowContext, row: TableRow, rejected: RejectedRows): ResponseRow | null {
  const faults: CellFault[] = [];
  const read = readResponseRow(context, row, faults);
  for (const fault of faults) {
    rejected.add(row.line, fault);
  }
  return read;
}

/** Judges every row before any is stored: by itself, against the rows before it, and against what is stored. */
export async function judgeResponses(deps: Deps, file: ResponseFile, rejected: RejectedRows): Promise<JudgedFile> {
  const judge = new RowJudge(deps, rejected);
  for await (const rows of readResponseRows(file, rejected)) {
    const keyed = rows.map((row) => ({ row, key: hexOf(keyOf(deps.sha256, file.hash, row)) }));
    const found = await findImportRows(
      deps.db,
      keyed.map(({ key }) => key),
    );
    const stored = new Map(found.map((each) => [each.key, each]));
    for (const { row, key } of keyed) {
      judge.add(row, stored.get(key));
    }
  }
  return judge;
}

const utf8 = new TextEncoder();

class RowJudge implements JudgedFile {
  accepted = 0;
  readonly linesThere = new Set<number>();
  readonly unfinishedImports = new Set<number>();
  readonly #sha256: Deps["sha256"];
  readonly #rejected: RejectedRows;
  /** Digest of the content by submission id: the content itself would be the whole file again. */
  readonly #digests = new Map<string, string>();

  constructor({ sha256 }: Deps, rejected: RejectedRows) {
    this.#sha256 = sha256;
    this.#rejected = rejected;
  }

  add(row: ResponseRow, stored: StoredImportRow | undefined): void {
    if (stored && !stored.isCounted && stored.importId !== null) {
      this.unfinishedImports.add(stored.importId);
    }
    const isStored = stored?.isCounted === true;
    const isRepeated = row.submissionId !== null && this.#digests.has(row.submissionId);
    const isSame = this.#isAsEarlier(row) && (!isStored || storedContentOf(stored) === contentOf(row));
    if (!isSame) {
      this.#rejected.add(row.line, { column: "submissionId", reason: "id_conflict" });
    } else if (isStored || isRepeated) {
      this.linesThere.add(row.line);
    } else {
      this.accepted += 1;
    }
  }

  #isAsEarlier(row: ResponseRow): boolean {
    if (row.submissionId === null) {
      return true;
    }
    const digest = hexOf(this.#sha256(utf8.encode(contentOf(row))).subarray(0, 16));
    const earlier = this.#digests.get(row.submissionId);
    this.#digests.set(row.submissionId, earlier ?? digest);
    return earlier === undefined || earlier === digest;
  }
}
