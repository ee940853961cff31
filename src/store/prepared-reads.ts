import type { InValue, Row } from "@libsql/client";
import Driver from "libsql";
import { preparedStatements } from "./prepared-statements.ts";

/** Reads on a connection of their own. */
export type PreparedReads = {
  read(sql: string, args: InValue[]): Row[];
  /** To be called when something was written: what was read before may not hold any more. */
  forget(): void;
  close(): void;
};

/**
 * Opens the reads of a file. Under load many requests of one turn of the event loop ask the same of the same link:
 * what was read by texts alone is kept until the turn ends or something is written.
 */
export function openPreparedReads(path: string): PreparedReads {
  const connection = new Driver(path, { timeout: 5000 });
  connection.exec("PRAGMA query_only = ON; PRAGMA cache_size = -65536;");
  const statementFor = preparedStatements(connection);
  const kept = new Map<string, Map<string, Row[]>>();
  const forget = () => kept.clear();

  function keep(sql: string, args: string, rows: Row[]): void {
    if (kept.size === 0) {
      setImmediate(forget);
    }
    kept.set(sql, (kept.get(sql) ?? new Map<string, Row[]>()).set(args, rows));
  }
  return {
    read(sql, args) {
      const texts = args.every((arg) => typeof arg === "string") ? args.join("\n") : null;
      const known = texts === null ? undefined : kept.get(sql)?.get(texts);
      if (known) {
        return known;
      }
      const rows = statementFor(sql).all(args) as Row[];
      if (texts !== null) {
        keep(sql, texts, rows);
      }
      return rows;
    },
    forget,
    close: () => connection.close(),
  };
}

/** Whether a statement only reads. */
export function isRead(sql: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql);
}
