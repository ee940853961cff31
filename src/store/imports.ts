import type { Day } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

export type ImportKind = "responses" | "figures" | "quotations" | "chains";

/** A new import under the next free number; nothing of it counts until it is completed. */
export async function startImport(
  db: Database,
  { kind, survey, recordedOn, actor }: { kind: ImportKind; survey: string | null; recordedOn: Day; actor: string },
): Promise<number> {
  const [result] = await db.batch([
    {
      sql: `INSERT INTO import_changes (import_id, change, kind, survey, status, recorded_on, actor)
        SELECT coalesce(max(import_id), 0) + 1, 1, ?1, ?2, 'started', ?3, ?4 FROM import_changes
        RETURNING import_id`,
      args: [kind, survey, recordedOn, actor],
    },
  ]);
  return Number(result?.rows[0]?.import_id);
}

/** Makes an import count. Fails when it was abandoned meanwhile: both are its second change. */
export function completeImport(importId: number, recordedOn: Day, actor: string): Statement {
  return nextChange(importId, 2, "completed", recordedOn, actor);
}

/** Gives an import up for good; says false, and changes nothing, when it was completed before. */
export async function abandonImport(db: Database, importId: number, recordedOn: Day, actor: string): Promise<boolean> {
  await db.batch([nextChange(importId, 2, "abandoned", recordedOn, actor, "OR IGNORE")]);
  const result = await db.execute(
    "SELECT 1 FROM import_changes WHERE import_id = ?1 AND change = 2 AND status = 'abandoned'",
    [importId],
  );
  return result.rows.length > 0;
}

/** Says that nothing is left to sweep of an abandoned import. */
export function markImportSwept(importId: number, recordedOn: Day, actor: string): Statement {
  return nextChange(importId, 3, "swept", recordedOn, actor, "OR IGNORE");
}

/** Says that everything a completed import brought was let out. */
export function markImportReleased(importId: number, recordedOn: Day, actor: string): Statement {
  return nextChange(importId, 3, "released", recordedOn, actor, "OR IGNORE");
}

function nextChange(
  importId: number,
  change: number,
  status: string,
  recordedOn: Day,
  actor: string,
  onConflict: "" | "OR IGNORE" = "",
): Statement {
  return {
    sql: `INSERT ${onConflict} INTO import_changes (import_id, change, kind, survey, status, recorded_on, actor)
      SELECT import_id, ?2, kind, survey, ?3, ?4, ?5 FROM import_changes WHERE import_id = ?1 AND change = 1`,
    args: [importId, change, status, recordedOn, actor],
  };
}

export type UnfinishedImport = { importId: number; survey: string | null };

/** Imports that were neither completed nor swept, by number. */
export async function listUnfinishedImports(db: Database): Promise<UnfinishedImport[]> {
  const result = await db.execute(
    `SELECT import_id, survey FROM import_changes
      GROUP BY import_id HAVING max(status IN ('completed', 'swept')) = 0 ORDER BY import_id`,
  );
  return result.rows.map((row) => ({
    importId: Number(row.import_id),
    survey: row.survey === null ? null : String(row.survey),
  }));
}

/** Imports that were completed but stopped before all was let out, by number. */
export async function listUnreleasedImports(db: Database): Promise<{ importId: number; kind: ImportKind }[]> {
  const result = await db.execute(
    `SELECT import_id, kind FROM completed_imports
      WHERE import_id NOT IN (SELECT import_id FROM import_changes WHERE status = 'released') ORDER BY import_id`,
  );
  return result.rows.map((row) => ({ importId: Number(row.import_id), kind: row.kind as ImportKind }));
}
