import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, isConstraintError, isDatabaseError } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openRemoteDatabase } from "../../src/store/open-remote.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { type HranaServer, openHranaServer } from "../support/hrana-server.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
let server: HranaServer;
let db: Database;

beforeAll(async () => {
  server = await openHranaServer(join(folder, "remote.db"), "secret");
  db = openRemoteDatabase(server.url, "secret");
});

afterAll(async () => {
  await db.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("openRemoteDatabase() reads back what it binds", async () => {
  const { rows } = await db.execute("SELECT ?1 AS text, ?2 AS number, ?3 AS absent, ?4 AS bytes, 7 AS whole", [
    ...["您", 1.5, null, new Uint8Array([0, 255])],
  ]);
  expect(rows[0]).toMatchObject({ text: "您", number: 1.5, absent: null, whole: 7 });
  expect(new Uint8Array(rows[0]?.bytes as ArrayBuffer)).toEqual(new Uint8Array([0, 255]));
});

test("openRemoteDatabase() takes the real migrations, once", async () => {
  expect(await migrate(db, readMigrations(), "2026-03-15")).toHaveLength(readMigrations().length);
  expect(await migrate(db, readMigrations(), "2026-03-16")).toEqual([]);
});

test("openRemoteDatabase() undoes a whole batch when one statement fails, and says that a key stood in the way", async () => {
  const insert = { sql: "INSERT INTO closed_periods VALUES ('month', '2026-01', '2026-02-02')", args: [] };
  const failure = await db.batch([insert, insert]).catch((error: unknown) => error);
  expect(isConstraintError(failure)).toBe(true);
  expect((await db.execute("SELECT * FROM closed_periods")).rows).toEqual([]);
});

test("openRemoteDatabase() tells a network failure as a failure of the storage", async () => {
  const nowhere = openRemoteDatabase("http://127.0.0.1:9", null);
  expect(isDatabaseError(await nowhere.execute("SELECT 1").catch((error: unknown) => error))).toBe(true);
});

test("openRemoteDatabase() is refused with a wrong token", async () => {
  const stranger = openRemoteDatabase(server.url, "other");
  await expect(stranger.execute("SELECT 1")).rejects.toThrow();
});
