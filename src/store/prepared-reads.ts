import type { InValue, Row } from "@libsql/client";
import Driver from "libsql";
import { preparedStatements } from "./prepared-statements.ts";

/** Reads on a connection of their own. */
export type PreparedReads = { read(sql: string, args: InValue[]): Row[]; close(): void };

export function openPreparedReads(path: string): PreparedReads {
  const connection = new Driver(path, { timeout: 5000 });
  connection.exec("PRAGMA query_only = ON; PRAGMA cache_size = -65536;");
  const statementFor = preparedStatements(connection);
  return {
    read: (sql, args) => statementFor(sql).all(args) as Row[],
    close: () => connection.close(),
  };
}

/** Whether a statement only reads. */
export function isRead(sql: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql);
}
