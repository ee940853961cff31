import type { Day } from "../core/figures/period.ts";
import type { Database } from "./database.ts";
import { splitStatements } from "./split-statements.ts";

/** One file of db/migrations: its name without folder, its text. */
export type Migration = { name: string; sql: string };

const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS migrations (
  name TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL,
  applied_on TEXT NOT NULL
) WITHOUT ROWID`;

/**
 * Applies, in the order of their names, the migrations that the database has not had, each in one transaction, and
 * returns their names. Throws, in words, when one that was applied has changed since, or is no longer there.
 */
export async function migrate(db: Database, migrations: readonly Migration[], today: Day): Promise<string[]> {
  await db.execute(MIGRATIONS_TABLE);
  const applied = await appliedDigests(db);
  const known = new Set(migrations.map((migration) => migration.name));
  const missing = [...applied.keys()].find((name) => !known.has(name));
  if (missing !== undefined) {
    throw new Error(`Migration ${missing} was applied to this database but is not part of this version.`);
  }
  const names: string[] = [];
  for (const migration of [...migrations].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const digest = await digestOf(migration.sql);
    if (applied.has(migration.name) && applied.get(migration.name) !== digest) {
      throw new Error(`Migration ${migration.name} was changed after it was applied to this database.`);
    }
    if (!applied.has(migration.name)) {
      await applyMigration(db, migration, digest, today);
      names.push(migration.name);
    }
  }
  return names;
}

/** True when every migration given has been applied as it stands. */
export async function isMigrated(db: Database, migrations: readonly Migration[]): Promise<boolean> {
  const applied = await appliedDigests(db);
  for (const migration of migrations) {
    if (applied.get(migration.name) !== (await digestOf(migration.sql))) {
      return false;
    }
  }
  return true;
}

async function applyMigration(db: Database, { name, sql }: Migration, digest: string, today: Day): Promise<void> {
  await db.batch([
    ...splitStatements(sql).map((statement) => ({ sql: statement, args: [] })),
    { sql: "INSERT INTO migrations (name, digest, applied_on) VALUES (?, ?, ?)", args: [name, digest, today] },
  ]);
}

async function appliedDigests(db: Database): Promise<Map<string, string>> {
  const { rows } = await db.execute("SELECT name, digest FROM migrations");
  return new Map(rows.map((row) => [String(row.name), String(row.digest)]));
}

/** SHA-256, hex, of the text with line ends as LF, so that a checkout on Windows is the same migration. */
async function digestOf(sql: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(sql.replaceAll("\r\n", "\n")));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
