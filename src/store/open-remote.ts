import { createClient, LibsqlError } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import type { Database } from "./database.ts";

/** Above any number of requests at a time: one that waited for its turn would wait for another request's work. */
const CONCURRENCY = 100_000;

/** Opens a database over HTTP (`libsql://`, `https://`, `http://`), on either runtime. */
export function openRemoteDatabase(url: string, authToken: string | null): Database {
  // libsql:// would choose a web socket, which a Worker may not keep from one request to the next.
  const client = createClient({
    url: url.replace(/^libsql:/, "https:"),
    concurrency: CONCURRENCY,
    ...(authToken === null ? {} : { authToken }),
  });
  return {
    query: drizzle(client),
    execute: (sql, args = []) => orOutage(client.execute({ sql, args })),
    batch: (statements) => orOutage(client.batch([...statements], "write")),
    version: () => null,
    close: async () => client.close(),
  };
}

/** What the network throws is told as the driver's own error: the storage failed, not the program. */
async function orOutage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof LibsqlError
      ? error
      : new LibsqlError("The database cannot be reached", "NETWORK", undefined, undefined, asError(error));
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
