import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import type { Database } from "./database.ts";

/** Opens a database over HTTP (`libsql://`, `https://`, `http://`), on either runtime. */
export function openRemoteDatabase(url: string, authToken: string | null): Database {
  // libsql:// would choose a web socket, which a Worker may not keep from one request to the next.
  const client = createClient({
    url: url.replace(/^libsql:/, "https:"),
    ...(authToken === null ? {} : { authToken }),
  });
  return {
    query: drizzle(client),
    execute: (sql, args = []) => client.execute({ sql, args }),
    batch: (statements) => client.batch([...statements], "write"),
    close: async () => client.close(),
  };
}
