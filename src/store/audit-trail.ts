import type { Database, Statement } from "./database.ts";
import type { Stamp } from "./people.ts";

/** One act of an official. `entry` counts from 1 without gaps. */
export type AuditEntry = Stamp & { entry: number; atMs: number; act: string; object: string };

export function newAuditEntry(entry: Omit<AuditEntry, "entry">): Statement {
  return { sql: INSERT_ENTRY, args: argsOf(entry) };
}

/** The same, unless the statement before it in the same batch changed nothing. */
export function newAuditEntryIfChanged(entry: Omit<AuditEntry, "entry">): Statement {
  return { sql: `${INSERT_ENTRY} HAVING changes() > 0`, args: argsOf(entry) };
}

const INSERT_ENTRY = `INSERT INTO audit_trail (entry, at_ms, recorded_on, actor, act, object)
  SELECT coalesce(max(entry), 0) + 1, ?1, ?2, ?3, ?4, ?5 FROM audit_trail`;

function argsOf({ atMs, recordedOn, actor, act, object }: Omit<AuditEntry, "entry">): Statement["args"] {
  return [atMs, recordedOn, actor, act, object];
}

/** At most `limit` entries after `after`, in their order. */
export async function listAuditEntries(db: Database, after: number, limit: number): Promise<AuditEntry[]> {
  const { rows } = await db.execute(
    "SELECT entry, at_ms, recorded_on, actor, act, object FROM audit_trail WHERE entry > ?1 ORDER BY entry LIMIT ?2",
    [after, limit],
  );
  return rows.map((row) => ({
    entry: Number(row.entry),
    atMs: Number(row.at_ms),
    recordedOn: String(row.recorded_on),
    actor: String(row.actor),
    act: String(row.act),
    object: String(row.object),
  }));
}
