import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@libsql/client/sqlite3";
import { drizzle } from "drizzle-orm/libsql/sqlite3";
import type { Database, Statement, Written } from "./database.ts";
import { isRead, openPreparedReads } from "./prepared-reads.ts";
import { openWriteConnection } from "./write-connection.ts";

/** A database in a file, with what only a file can do. */
export type FileDatabase = Database & {
  /** Moves the write-ahead log into the file and empties it, so that what was deleted is gone from the disk. */
  truncateWal(): Promise<void>;
};

/** What writes to a file. */
export type FileWriter = {
  batch(statements: readonly Statement[]): Promise<Written[]>;
  truncateWal(): Promise<void>;
  close(): Promise<void>;
};

/** The path of a `file:` URL, absolute or relative to the working directory. */
export function filePathOf(url: string): string {
  return url.startsWith("file://") ? fileURLToPath(url) : decodeURIComponent(url.replace(/^file:/, ""));
}

/** Opens (and creates) a database file: one connection that writes, others in this process that only read. */
export async function openFileDatabase(url: string, openWriter = openFileWriter): Promise<FileDatabase> {
  const path = filePathOf(url);
  mkdirSync(dirname(path), { recursive: true });
  const writer = await openWriter(path);
  const client = createClient({ url, concurrency: 1, timeout: 5000 });
  await client.executeMultiple("PRAGMA query_only = ON; PRAGMA cache_size = -16384;");
  const reads = openPreparedReads(path);
  let version = 0;
  const batch = (statements: readonly Statement[]) =>
    writer.batch(statements).finally(() => {
      reads.forget();
      version += statements.every((each) => isOfAnswers(each) || isOfSessions(each)) ? 0 : 1;
    });
  return {
    query: drizzle(client),
    async execute(sql, args = []) {
      if (isRead(sql)) {
        return { rows: reads.read(sql, args), rowsAffected: 0 };
      }
      const [written] = await batch([{ sql, args }]);
      return written ?? { rows: [], rowsAffected: 0 };
    },
    batch,
    truncateWal: () => writer.truncateWal(),
    version: () => version,
    async close() {
      reads.close();
      client.close();
      await writer.close();
    },
  };
}

const OF_ANSWERS =
  /^(SELECT|DELETE FROM response_groups|INSERT INTO (responses|response_(bodies|texts|groups)|trial_responses|tally_\w+|live_snapshots))\b/;

/** Whether a statement adds answers or their counts, or settles them, and so changes nothing that a resident is asked. */
function isOfAnswers({ sql }: Statement): boolean {
  return OF_ANSWERS.test(sql);
}

/** Whether a statement is about who is signed in, or tells of it: no page of a resident shows that. */
function isOfSessions({ sql }: Statement): boolean {
  return /^(INSERT INTO|UPDATE|DELETE FROM) (sessions|challenges|audit_trail)\b/.test(sql);
}

/** Writes on this thread. */
async function openFileWriter(path: string): Promise<FileWriter> {
  const connection = openWriteConnection(path);
  return {
    batch: async (statements) => connection.batch(statements),
    truncateWal: async () => connection.truncateWal(),
    close: async () => connection.close(),
  };
}
