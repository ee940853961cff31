import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Client, createClient } from "@libsql/client/sqlite3";
import { drizzle } from "drizzle-orm/libsql/sqlite3";
import { type Database, isBusyError } from "./database.ts";
import { isRead, openPreparedReads } from "./prepared-reads.ts";

/** A database in a file, with what only a file can do. */
export type FileDatabase = Database & {
  /** Moves the write-ahead log into the file and empties it, so that what was deleted is gone from the disk. */
  truncateWal(): Promise<void>;
};

// They hold for one connection only, hence one connection per client. FULL: an acknowledged answer survives a power cut.
const PRAGMAS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA recursive_triggers = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA wal_autocheckpoint = 1000;
  PRAGMA journal_size_limit = 8388608;
  PRAGMA cache_size = -65536;
`;

/** The path of a `file:` URL, absolute or relative to the working directory. */
export function filePathOf(url: string): string {
  return url.startsWith("file://") ? fileURLToPath(url) : decodeURIComponent(url.replace(/^file:/, ""));
}

/**
 * Opens (and creates) a database file with one connection to write and one to read, both in this process. After a busy error the client is replaced, because its next
 * transaction could not commit (libsql-client-ts #350, #352); the error itself is still thrown.
 */
export async function openFileDatabase(url: string): Promise<FileDatabase> {
  mkdirSync(dirname(filePathOf(url)), { recursive: true });
  let client = await connect(url);
  let query = drizzle(client);
  const reads = openPreparedReads(filePathOf(url));

  async function replacingAfterBusy<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (isBusyError(error)) {
        const spent = client;
        client = await connect(url);
        query = drizzle(client);
        setImmediate(() => spent.close());
      }
      throw error;
    }
  }

  return {
    get query() {
      return query;
    },
    execute: async (sql, args = []) =>
      isRead(sql)
        ? { rows: reads.read(sql, args), rowsAffected: 0 }
        : replacingAfterBusy(client.execute({ sql, args })),
    batch: (statements) => replacingAfterBusy(client.batch([...statements], "write")),
    truncateWal: async () => {
      await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    close: async () => {
      reads.close();
      client.close();
    },
  };
}

async function connect(url: string): Promise<Client> {
  const client = createClient({ url, concurrency: 1, timeout: 5000 });
  await client.executeMultiple(PRAGMAS);
  return client;
}
