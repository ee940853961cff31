import type { Reader } from "./read-snapshot.ts";

/** A table, index, trigger or view and the statement that made it. */
export type SchemaObject = { name: string; sql: string };

/** What is wrong with the pages, indexes and constraints of the file; empty when nothing is. */
export async function integrityFaults(db: Reader): Promise<string[]> {
  const result = await db.execute("SELECT integrity_check AS fault FROM pragma_integrity_check(20)");
  return result.rows.map((row) => String(row.fault)).filter((fault) => fault !== "ok");
}

export async function schemaObjects(db: Reader): Promise<SchemaObject[]> {
  const result = await db.execute(
    "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return result.rows.map((row) => ({ name: String(row.name), sql: String(row.sql) }));
}

const STRAYS = {
  "response without answers": "FROM responses WHERE key NOT IN (SELECT key FROM response_bodies)",
  "answers without response": "FROM response_bodies WHERE key NOT IN (SELECT key FROM responses)",
  "text without response": "FROM response_texts WHERE key NOT IN (SELECT key FROM responses)",
  "response of an unpublished revision":
    "FROM responses WHERE (survey, revision) NOT IN (SELECT survey, revision FROM survey_revisions)",
  "response of an unknown import":
    "FROM responses WHERE import_id IS NOT NULL AND import_id NOT IN (SELECT import_id FROM import_changes)",
  "tally of an unknown import":
    "FROM tally_days WHERE import_id <> 0 AND import_id NOT IN (SELECT import_id FROM import_changes)",
} as const;

export type Stray = { what: keyof typeof STRAYS; count: number };

/** Rows that belong to nothing. */
export async function strayRows(db: Reader): Promise<Stray[]> {
  const strays: Stray[] = [];
  for (const [what, from] of Object.entries(STRAYS)) {
    const count = Number((await db.execute(`SELECT count(*) AS n ${from}`)).rows[0]?.n);
    if (count > 0) {
      strays.push({ what: what as Stray["what"], count });
    }
  }
  return strays;
}
