import type { InValue, ResultSet } from "@libsql/client";
import type { LibSQLDatabase } from "drizzle-orm/libsql";

export type Statement = { sql: string; args: InValue[] };

/** The one way to the database, on either runtime. */
export type Database = {
  /** drizzle, for reading. */
  readonly query: LibSQLDatabase;
  /** One statement outside a transaction. */
  execute(sql: string, args?: InValue[]): Promise<Pick<ResultSet, "rows" | "rowsAffected">>;
  /** All statements in one write transaction, or none; throws what the driver throws. */
  batch(statements: readonly Statement[]): Promise<ResultSet[]>;
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

/** True for whatever the driver throws: the storage failed, not the program. */
export function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && (error.name === "LibsqlError" || error.name === "LibsqlBatchError");
}
