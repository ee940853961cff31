import Driver from "libsql";

/** One table of bodies and nothing else, as safe on disk as the service's own. */
export function openFloorDatabase(path: string): Driver.Database {
  const database = new Driver(path);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE answers (body TEXT NOT NULL)");
  return database;
}
