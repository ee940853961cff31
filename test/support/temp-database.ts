import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openFileDatabase } from "../../src/store/open-file.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";

/** A migrated database in a file of its own, gone when the test ends. */
export async function openTempDatabase(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), "weatherglass-"));
  const db = await openFileDatabase(`file:${join(folder, "test.db")}`);
  onTestFinished(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
  await migrate(db, readMigrations(), "2026-11-22");
  return db;
}
