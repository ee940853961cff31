import type { Database } from "../store/database.ts";
import { isMigrated, type Migration } from "../store/migrate.ts";
import type { StorageFault } from "./deps.ts";

/** Below this an answer may soon not find room. */
const FREE_BYTES_MIN = 64 * 1024 * 1024;

const PROBE = { sql: "SELECT 1", args: [] };

/** What keeps the service from being ready; `freeBytes` is null where there is no disk of our own. */
export async function storageFaults(
  db: Database,
  migrations: readonly Migration[],
  freeBytes: (() => Promise<number>) | null,
): Promise<StorageFault[]> {
  const disk: StorageFault[] = freeBytes !== null && (await freeBytes()) < FREE_BYTES_MIN ? ["disk"] : [];
  try {
    await db.execute(PROBE.sql);
    // In a transaction, so that a writer that has ended is noticed too.
    await db.batch([PROBE, PROBE]);
  } catch {
    return ["database", ...disk];
  }
  return [...((await isMigratedOrFails(db, migrations)) ? [] : (["migrations"] as const)), ...disk];
}

/** A database without a table of migrations has had none. */
async function isMigratedOrFails(db: Database, migrations: readonly Migration[]): Promise<boolean> {
  try {
    return await isMigrated(db, migrations);
  } catch {
    return false;
  }
}
