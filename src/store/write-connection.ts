import type { Row } from "@libsql/client";
import Driver from "libsql";
import { isBusyError, type Statement, type Written } from "./database.ts";
import { preparedStatements } from "./prepared-statements.ts";

/** The one connection that writes to a file; every call blocks until it is done. */
export type WriteConnection = {
  /** All statements in one transaction, or none; throws what the driver throws. */
  batch(statements: readonly Statement[]): Written[];
  truncateWal(): void;
  close(): void;
};

// They hold for one connection only. FULL: an acknowledged answer survives a power cut. Answers have random keys, so
// that each touches pages of its own: the longer the log, the more often a page is written to it alone.
const PRAGMAS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA recursive_triggers = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA wal_autocheckpoint = 16000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -65536;
`;

/** Opens (and creates) the file. After a busy error the connection is replaced; the error itself is still thrown. */
export function openWriteConnection(path: string): WriteConnection {
  let connection = connect(path);
  return {
    batch(statements) {
      try {
        return connection.batch(statements);
      } catch (error) {
        if (isBusyError(error)) {
          connection.close();
          connection = connect(path);
        }
        throw error;
      }
    },
    truncateWal() {
      connection.batch([{ sql: "PRAGMA wal_checkpoint(TRUNCATE)", args: [] }]);
    },
    close: () => connection.close(),
  };
}

function connect(path: string) {
  const connection = new Driver(path, { timeout: 5000 });
  connection.exec(PRAGMAS);
  const statementFor = preparedStatements(connection);
  const run = ({ sql, args }: Statement): Written => {
    const statement = statementFor(sql);
    return statement.reader
      ? { rows: statement.all(args) as Row[], rowsAffected: 0 }
      : { rows: [], rowsAffected: statement.run(args).changes };
  };
  return {
    batch(statements: readonly Statement[]): Written[] {
      // One statement is a transaction by itself.
      return statements.length === 1 ? statements.map(run) : inTransaction(connection, () => statements.map(run));
    },
    close: () => connection.close(),
  };
}

function inTransaction<T>(connection: Driver.Database, work: () => T): T {
  connection.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    if (connection.inTransaction) {
      connection.exec("ROLLBACK");
    }
    throw error;
  }
}
