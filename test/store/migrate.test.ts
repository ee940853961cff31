import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isMigrated, migrate } from "../../src/store/migrate.ts";
import { type FileDatabase, openFileDatabase } from "../../src/store/open-file.ts";

const FIRST = { name: "0001_create_notes.sql", sql: "CREATE TABLE notes (text TEXT NOT NULL);" };
const SECOND = {
  name: "0002_keep_notes.sql",
  sql: "INSERT INTO notes VALUES ('a;b'); INSERT INTO notes VALUES ('c');",
};

let folder: string;
let db: FileDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
  db = await openFileDatabase(`file:${join(folder, "test.db")}`);
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

test("migrate() applies what is new, in the order of names, and records the day", async () => {
  expect(await migrate(db, [FIRST], "2026-03-15")).toEqual([FIRST.name]);
  expect(await isMigrated(db, [FIRST, SECOND])).toBe(false);
  expect(await migrate(db, [SECOND, FIRST], "2026-03-16")).toEqual([SECOND.name]);
  expect(await isMigrated(db, [FIRST, SECOND])).toBe(true);
  const { rows } = await db.execute("SELECT name, applied_on FROM migrations ORDER BY name");
  expect(rows.map((row) => row.applied_on)).toEqual(["2026-03-15", "2026-03-16"]);
});

test("migrate() refuses a migration that was changed after it was applied, or has gone", async () => {
  await migrate(db, [FIRST], "2026-03-15");
  const changed = { ...FIRST, sql: `${FIRST.sql} -- more` };
  await expect(migrate(db, [changed], "2026-03-16")).rejects.toThrow(/0001_create_notes\.sql was changed/);
  await expect(migrate(db, [], "2026-03-16")).rejects.toThrow(/0001_create_notes\.sql .* not part of this version/);
});

test("migrate() takes the line ends of another system for the same migration", async () => {
  const unix = { name: "0001_a.sql", sql: "CREATE TABLE a (b);\nCREATE TABLE c (d);\n" };
  await migrate(db, [unix], "2026-03-15");
  expect(await migrate(db, [{ ...unix, sql: unix.sql.replaceAll("\n", "\r\n") }], "2026-03-16")).toEqual([]);
});

test("migrate() undoes a migration that fails half way", async () => {
  const broken = { name: "0001_a.sql", sql: "CREATE TABLE a (b); INSERT INTO nowhere VALUES (1);" };
  await expect(migrate(db, [broken], "2026-03-15")).rejects.toThrow(/nowhere/);
  expect((await db.execute("SELECT name FROM sqlite_schema WHERE name = 'a'")).rows).toEqual([]);
  expect(await isMigrated(db, [broken])).toBe(false);
});
