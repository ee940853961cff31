import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Driver from "libsql";
import { afterAll, expect, test } from "vitest";
import { isRead, openPreparedReads } from "../../src/store/prepared-reads.ts";

const folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
const path = join(folder, "test.db");
const writer = new Driver(path);
writer.exec("PRAGMA journal_mode = WAL; CREATE TABLE notes (text TEXT)");
const reads = openPreparedReads(path);

afterAll(() => {
  reads.close();
  writer.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = () => reads.read("SELECT count(*) AS n FROM notes WHERE text <> ?1", ["-"])[0]?.n;
const turnEnds = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test("openPreparedReads() keeps what it read until the turn ends, and no longer than the next write", async () => {
  expect(count()).toBe(0);
  writer.exec("INSERT INTO notes VALUES ('a')");
  expect(count()).toBe(0);
  reads.forget();
  expect(count()).toBe(1);
  writer.exec("INSERT INTO notes VALUES ('b')");
  await turnEnds();
  expect(count()).toBe(2);
});

test("openPreparedReads() refuses to write", () => {
  expect(() => reads.read("INSERT INTO notes VALUES ('c') RETURNING text", [])).toThrow(/readonly/);
});

test("isRead() knows a statement that only reads", () => {
  expect(isRead("  SELECT 1")).toBe(true);
  expect(isRead("WITH a AS (SELECT 1) SELECT * FROM a")).toBe(true);
  expect(isRead("PRAGMA user_version")).toBe(false);
  expect(isRead("INSERT INTO notes SELECT 1")).toBe(false);
});
