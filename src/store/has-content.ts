import type { Database } from "./database.ts";

/** Whether anything was ever stated in this database: a unit or a survey. */
export async function hasContent(db: Database): Promise<boolean> {
  const { rows } = await db.execute(
    "SELECT EXISTS (SELECT 1 FROM unit_changes) OR EXISTS (SELECT 1 FROM survey_drafts) AS has_content",
  );
  return Number(rows[0]?.has_content) === 1;
}
