import type { RawAnswers } from "../core/entry/typed-sheet.ts";
import type { Database, Statement } from "./database.ts";

/** A sheet as it was typed, until its batch closes. `mark` is written on one that is typed twice; counts are null before. */
export type EntryDraft = {
  key: string;
  answers: RawAnswers;
  mark: number | null;
  /** The second pass, while the two still differ. */
  second: RawAnswers | null;
  compared: number | null;
  differing: number | null;
};

/** Adds a sheet to a batch that is open; does nothing when it is closed, or the key or the mark is taken in it. */
export function newEntryDraft(
  batch: string,
  { key, answers, mark }: Pick<EntryDraft, "key" | "answers" | "mark">,
): Statement {
  return {
    sql: `INSERT INTO entry_drafts (batch, key, answers, mark)
      SELECT id, ?2, ?3, ?4 FROM entry_batches WHERE id = ?1 ON CONFLICT DO NOTHING`,
    args: [batch, key, JSON.stringify(answers), mark],
  };
}

/** Corrects a sheet; what its second pass said is settled with it. */
export function correctEntryDraft(batch: string, key: string, answers: RawAnswers): Statement {
  return {
    sql: "UPDATE entry_drafts SET answers = ?3, again = NULL WHERE batch = ?1 AND key = ?2",
    args: [batch, key, JSON.stringify(answers)],
  };
}

/** Notes how the second pass of a sheet agrees; `second` is kept until a difference is settled. The first to come counts. */
export function compareEntryDraft(
  batch: string,
  { key, second, compared, differing }: Pick<EntryDraft, "key" | "second" | "compared" | "differing">,
): Statement {
  return {
    sql: `UPDATE entry_drafts SET again = ?3, compared = ?4, differing = ?5
      WHERE batch = ?1 AND key = ?2 AND mark IS NOT NULL AND compared IS NULL`,
    args: [batch, key, second === null ? null : JSON.stringify(second), compared, differing],
  };
}

export function dropEntryDraft(batch: string, key: string): Statement {
  return { sql: "DELETE FROM entry_drafts WHERE batch = ?1 AND key = ?2", args: [batch, key] };
}

export async function findEntryDraft(db: Database, batch: string, key: string): Promise<EntryDraft | null> {
  const { rows } = await db.execute("SELECT * FROM entry_drafts WHERE batch = ?1 AND key = ?2", [batch, key]);
  return rows[0] ? draftOf(rows[0]) : null;
}

/** How many sheets a batch holds, and those of them that bear a mark, by mark. */
export async function readEntryDrafts(db: Database, batch: string): Promise<{ count: number; marked: EntryDraft[] }> {
  const [{ rows: counts }, { rows }] = await Promise.all([
    db.execute("SELECT count(*) AS n FROM entry_drafts WHERE batch = ?1", [batch]),
    db.execute("SELECT * FROM entry_drafts WHERE batch = ?1 AND mark IS NOT NULL ORDER BY mark", [batch]),
  ]);
  return { count: Number(counts[0]?.n), marked: rows.map(draftOf) };
}

function draftOf(row: Readonly<Record<string, unknown>>): EntryDraft {
  const number = (value: unknown) => (value === null ? null : Number(value));
  return {
    key: String(row.key),
    answers: JSON.parse(String(row.answers)),
    mark: number(row.mark),
    second: row.again === null ? null : JSON.parse(String(row.again)),
    ...{ compared: number(row.compared), differing: number(row.differing) },
  };
}

/** The sheets out of a batch's contents in one text. */
export function draftsIn(contents: string): EntryDraft[] {
  const { sheets } = JSON.parse(contents) as { sheets: unknown[][] };
  return sheets.map(([key, answers, mark, again, compared, differing]) =>
    draftOf({ key, answers, mark, again, compared, differing }),
  );
}
