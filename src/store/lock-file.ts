import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";

export type FileLock = { release(): void };

/**
 * Holds `<path>.lock` for this process alone; null when another process holds it. The lock is an open transaction, so
 * that it dies with its holder, however that ends.
 */
export function lockFile(path: string): FileLock | null {
  mkdirSync(dirname(path), { recursive: true });
  const holder = new Database(`${path}.lock`);
  try {
    holder.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    holder.close();
    if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY")) {
      return null;
    }
    throw error;
  }
  return { release: () => holder.close() };
}
