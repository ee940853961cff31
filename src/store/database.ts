import type { InValue, Row } from "@libsql/client";
import type { LibSQLDatabase } from "drizzle-orm/libsql";

export type Statement = { sql: string; args: InValue[] };

/** What a statement did or found. */
export type Written = { rows: Row[]; rowsAffected: number };

/** The one way to the database, on either runtime. */
export type Database = {
  /** drizzle, for reading. */
  readonly query: LibSQLDatabase;
  /** One statement outside a transaction. */
  execute(sql: string, args?: InValue[]): Promise<Written>;
  /** All statements in one write transaction, or none; throws what the driver throws. */
  batch(statements: readonly Statement[]): Promise<Written[]>;
  /**
   * A number that grows once anything but answers was written, before whoever wrote it is told; null where others may
   * write too.
   */
  version(): number | null;
  close(): Promise<void>;
};

/** True when the driver says that a unique key or a check stood in the way. */
export function isConstraintError(error: unknown): boolean {
  return hasCode(error, "SQLITE_CONSTRAINT");
}

export function isBusyError(error: unknown): boolean {
  return hasCode(error, "SQLITE_BUSY") || hasCode(error, "SQLITE_LOCKED");
}

function hasCode(error: unknown, prefix: string): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith(prefix);
}

const DRIVER_ERRORS: ReadonlySet<string> = new Set(["LibsqlError", "LibsqlBatchError", "SqliteError"]);

/** True for whatever the driver throws: the storage failed, not the program. */
export function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && DRIVER_ERRORS.has(error.name);
}
