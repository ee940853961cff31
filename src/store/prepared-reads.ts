import type { InValue, Row } from "@libsql/client";
import Driver from "libsql";

const STATEMENTS_MAX = 200;

/** Reads on a connection of their own, each statement prepared once: preparing costs ten times a look-up. */
export type PreparedReads = { read(sql: string, args: InValue[]): Row[]; close(): void };

export function openPreparedReads(path: string): PreparedReads {
  const connection = new Driver(path, { timeout: 5000 });
  connection.exec("PRAGMA query_only = ON; PRAGMA cache_size = -65536;");
  const statements = new Map<string, Driver.Statement>();
  function statementFor(sql: string): Driver.Statement {
    const known = statements.get(sql);
    if (known) {
      return known;
    }
    if (statements.size >= STATEMENTS_MAX) {
      statements.clear();
    }
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }
  return {
    read: (sql, args) => statementFor(sql).all(args) as Row[],
    close: () => connection.close(),
  };
}

/** Whether a statement only reads. */
export function isRead(sql: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql);
}
