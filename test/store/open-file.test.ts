import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Driver from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBusyError } from "../../src/store/database.ts";
import { lockFile } from "../../src/store/lock-file.ts";
import { type FileDatabase, filePathOf, openFileDatabase } from "../../src/store/open-file.ts";

let folder: string;
let path: string;
let db: FileDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
  path = join(folder, "deep/er/test.db");
  db = await openFileDatabase(`file:${path}`);
  await db.execute("CREATE TABLE notes (text TEXT)");
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const pragma = async (name: string) => Object.values((await db.execute(`PRAGMA ${name}`)).rows[0] ?? {})[0];

test.each([
  ["journal_mode", "wal"],
  ["synchronous", 2],
  ["secure_delete", 1],
  ["recursive_triggers", 1],
  ["foreign_keys", 1],
])("openFileDatabase() sets %s to %s on the live connection", async (name, value) => {
  expect(await pragma(name)).toBe(value);
});

test("openFileDatabase() is itself again after another held the file, settings included", {
  timeout: 60_000,
}, async () => {
  const other = new Driver(path);
  other.exec("BEGIN IMMEDIATE");
  const insert = { sql: "INSERT INTO notes VALUES ('a')", args: [] };
  const failure = await db.batch([insert]).catch((error: unknown) => error);
  expect(isBusyError(failure)).toBe(true);
  other.exec("ROLLBACK");
  other.close();
  await db.batch([insert]);
  expect((await db.execute("SELECT count(*) AS count FROM notes")).rows[0]?.count).toBe(1);
  expect(await pragma("synchronous")).toBe(2);
});

test("openFileDatabase() takes parallel batches one after the other", async () => {
  await Promise.all(
    Array.from({ length: 200 }, (_, i) => db.batch([{ sql: "INSERT INTO notes VALUES (?)", args: [String(i)] }])),
  );
  expect((await db.execute("SELECT count(*) AS count FROM notes")).rows[0]?.count).toBe(200);
});

test("truncateWal() leaves nothing of a deleted text on the disk", async () => {
  await db.execute("INSERT INTO notes VALUES (?)", ["withdrawn-text-of-one-person"]);
  await db.truncateWal();
  expect(readFileSync(path).includes("withdrawn-text-of-one-person")).toBe(true);
  await db.execute("DELETE FROM notes");
  await db.truncateWal();
  expect(statSync(`${path}-wal`).size).toBe(0);
  expect(readFileSync(path).includes("withdrawn-text-of-one-person")).toBe(false);
});

test("filePathOf() reads relative, absolute and escaped file URLs", () => {
  expect(filePathOf("file:./data/a.db")).toBe("./data/a.db");
  expect(filePathOf("file:///var/data/a%20b.db")).toBe("/var/data/a b.db");
  expect(filePathOf("file:/var/data/a.db")).toBe("/var/data/a.db");
});

test("lockFile() is held by one at a time", () => {
  const first = lockFile(path);
  expect(first).not.toBeNull();
  expect(lockFile(path)).toBeNull();
  first?.release();
  const second = lockFile(path);
  expect(second).not.toBeNull();
  second?.release();
});

test("version() grows with what is written, not with answers and their counts", async () => {
  const before = db.version();
  await db.execute("INSERT INTO notes VALUES ('a')");
  expect(db.version()).not.toBe(before);
  await db.execute("CREATE TABLE responses (text TEXT)");
  await db.execute("CREATE TABLE response_notes (text TEXT)");
  const stored = db.version();
  const insert = (table: string) => ({ sql: `INSERT INTO ${table} VALUES ('a')`, args: [] });
  await db.batch([insert("responses"), insert("responses"), { sql: "SELECT 1", args: [] }]);
  await db.execute("SELECT count(*) FROM notes");
  expect(db.version()).toBe(stored);
  await db.batch([insert("responses"), insert("response_notes")]);
  expect(db.version()).not.toBe(stored);
});
