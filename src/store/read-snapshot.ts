import type { Row } from "@libsql/client";
import Driver from "libsql";
import type { Database } from "./database.ts";

/** What reads need: one query and its rows. */
export type Reader = Pick<Database, "execute">;

/** A connection that only reads, and reads all the time what stood in the file at its first query. */
export function openReadSnapshot(path: string): Reader & { close(): void } {
  const connection = new Driver(path, { timeout: 5000 });
  connection.exec("PRAGMA query_only = ON; PRAGMA cache_size = -65536; BEGIN");
  const statements = new Map<string, Driver.Statement>();
  function statementFor(sql: string): Driver.Statement {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }
  return {
    execute: async (sql, args = []) => ({ rows: statementFor(sql).all(args) as Row[], rowsAffected: 0 }),
    close: () => connection.close(),
  };
}
