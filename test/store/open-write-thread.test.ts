import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isConstraintError, isDatabaseError } from "../../src/store/database.ts";
import { type FileDatabase, openFileDatabase } from "../../src/store/open-file.ts";
import { openWriteThread } from "../../src/store/open-write-thread.ts";

let folder: string;
let db: FileDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
  db = await openFileDatabase(`file:${join(folder, "test.db")}`, openWriteThread);
  await db.execute("CREATE TABLE notes (text TEXT PRIMARY KEY, bytes BLOB)");
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (text: string) => ({ sql: "INSERT INTO notes VALUES (?1, ?2)", args: [text, new Uint8Array([0, 255])] });
const count = async () => (await db.execute("SELECT count(*) AS n FROM notes")).rows[0]?.n;

test("openWriteThread() says how many rows each statement changed, and is read at once", async () => {
  const written = await db.batch([insert("a"), insert("b"), { sql: "UPDATE notes SET bytes = NULL", args: [] }]);
  expect(written.map(({ rowsAffected }) => rowsAffected)).toEqual([1, 1, 2]);
  expect(await count()).toBe(2);
  await db.batch([insert("c")]);
  expect(await count()).toBe(3);
});

test("openWriteThread() undoes a failed batch, tells its code, and goes on", async () => {
  const failure = await db.batch([insert("a"), insert("a")]).catch((error: unknown) => error);
  expect(isConstraintError(failure)).toBe(true);
  expect(isDatabaseError(failure)).toBe(true);
  expect(await count()).toBe(0);
  await db.batch([insert("a")]);
  expect(await count()).toBe(1);
});

test("openWriteThread() takes parallel batches in the order they came", async () => {
  await Promise.all(Array.from({ length: 50 }, (_, at) => db.batch([insert(String(at))])));
  await db.truncateWal();
  expect(await count()).toBe(50);
});
