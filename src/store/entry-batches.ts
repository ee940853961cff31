import type { Row } from "@libsql/client";
import type { BatchHeader } from "../core/entry/batch-header.ts";
import type { Database, Statement } from "./database.ts";

/** A batch that is being typed in. */
export type EntryBatch = { id: string; link: string; revision: number; header: BatchHeader };

/** What stays of one that was closed. */
export type ClosedBatch = Omit<BatchHeader, "day"> & {
  id: string;
  link: string;
  unit: string;
  month: string;
  compared: number;
  differing: number;
};

const HEADER = "day, sheets, reached, refused, not_reached, ineligible";

export function newEntryBatch({ id, link, revision, header }: EntryBatch): Statement {
  return {
    sql: `INSERT INTO entry_batches (id, link, revision, ${HEADER}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
    args: [id, link, revision, ...headerArgs(header)],
  };
}

export function newHeader(id: string, header: BatchHeader): Statement {
  return {
    sql: `UPDATE entry_batches SET (${HEADER}) = (?2, ?3, ?4, ?5, ?6, ?7) WHERE id = ?1`,
    args: [id, ...headerArgs(header)],
  };
}

function headerArgs({ day, sheets, reached, refused, notReached, ineligible }: BatchHeader): Statement["args"] {
  return [day, sheets, reached, refused, notReached, ineligible];
}

/** The open batches of a link by day. */
export async function openBatches(db: Database, link: string): Promise<EntryBatch[]> {
  const { rows } = await db.execute("SELECT * FROM entry_batches WHERE link = ?1 ORDER BY day, id", [link]);
  return rows.map(batchOf);
}

export async function findEntryBatch(db: Database, link: string, id: string): Promise<EntryBatch | null> {
  const { rows } = await db.execute("SELECT * FROM entry_batches WHERE link = ?1 AND id = ?2", [link, id]);
  return rows[0] ? batchOf(rows[0]) : null;
}

function batchOf(row: Row): EntryBatch {
  return {
    ...{ id: String(row.id), link: String(row.link), revision: Number(row.revision) },
    header: { day: String(row.day), ...countsOf(row) },
  };
}

/** The closed batches of a unit, newest month first. */
export async function closedBatches(db: Database, unit: string): Promise<ClosedBatch[]> {
  const { rows } = await db.execute("SELECT * FROM closed_entry_batches WHERE unit = ?1 ORDER BY month DESC, id", [
    unit,
  ]);
  return rows.map((row) => ({
    ...{ id: String(row.id), link: String(row.link), unit: String(row.unit), month: String(row.month) },
    ...{ ...countsOf(row), compared: Number(row.compared), differing: Number(row.differing) },
  }));
}

export async function isClosedBatch(db: Database, link: string, id: string): Promise<boolean> {
  const { rows } = await db.execute("SELECT 1 FROM closed_entry_batches WHERE link = ?1 AND id = ?2", [link, id]);
  return rows.length > 0;
}

function countsOf(row: Row): Omit<BatchHeader, "day"> {
  const count = (value: unknown) => (value === null ? null : Number(value));
  return {
    ...{ sheets: Number(row.sheets), reached: count(row.reached), refused: count(row.refused) },
    ...{ notReached: count(row.not_reached), ineligible: count(row.ineligible) },
  };
}

/** A batch with its day and all of its sheets, in one text that is the same as long as they are. */
const CONTENTS = `SELECT json_object('day', b.day, 'sheets', (SELECT json_group_array(
    json_array(key, answers, mark, again, compared, differing)) FROM
    (SELECT * FROM entry_drafts WHERE batch = ?1 ORDER BY key)))
  FROM entry_batches b WHERE b.id = ?1`;

/**
 * Closes a batch, first in its transaction: fails, with all of it, where the batch is closed already (`isClosedTwice`),
 * or no longer what was read as `contents` (`isChangedMeanwhile`).
 */
export function closeEntryBatch(
  { id, unit, sheets, compared, differing }: Pick<ClosedBatch, "id" | "unit" | "sheets" | "compared" | "differing">,
  contents: string,
): Statement[] {
  const of = (column: string) => `(SELECT ${column} FROM entry_batches WHERE id = ?1)`;
  return [
    {
      sql: `INSERT INTO closed_entry_batches
          (id, link, unit, month, sheets, reached, refused, not_reached, ineligible, compared, differing)
        VALUES (?1, ${of("link")}, ?2, ${of("substr(day, 1, 7)")}, CASE WHEN (${CONTENTS}) = ?6 THEN ?3 END,
          ${of("reached")}, ${of("refused")}, ${of("not_reached")}, ${of("ineligible")}, ?4, ?5)`,
      args: [id, unit, sheets, compared, differing, contents],
    },
    ...dropEntryBatch(id),
  ];
}

export async function entryContents(db: Database, id: string): Promise<string | null> {
  const { rows } = await db.execute(`SELECT (${CONTENTS}) AS contents`, [id]);
  const contents = rows[0]?.contents;
  return typeof contents === "string" ? contents : null;
}

/** Deletes a batch that is open and its sheets. */
export function dropEntryBatch(id: string): Statement[] {
  return ["DELETE FROM entry_drafts WHERE batch = ?1", "DELETE FROM entry_batches WHERE id = ?1"].map((sql) => ({
    ...{ sql, args: [id] },
  }));
}

export function isClosedTwice(error: unknown): boolean {
  return error instanceof Error && /UNIQUE constraint failed: closed_entry_batches\.id/.test(error.message);
}

export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof Error && /NOT NULL constraint failed: closed_entry_batches\./.test(error.message);
}
