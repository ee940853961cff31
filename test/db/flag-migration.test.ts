import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../src/store/migrate.ts";
import { type FileDatabase, openFileDatabase } from "../../src/store/open-file.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";

const FLAGS = "0016_flag_tallies.sql";
const KIND = "'s', 'u', ?, 1, 'overall', '5', 'qr', '', 'open', 'given', 1";
const SUMS = "7, 1.5, 2.25";

let folder: string;
let db: FileDatabase;
let before: Record<string, Record<string, unknown>[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "weatherglass-"));
  db = await openFileDatabase(`file:${join(folder, "test.db")}`);
  const all = readMigrations();
  await migrate(
    db,
    all.filter(({ name }) => name < FLAGS),
    "2026-03-15",
  );
  await db.batch([
    { sql: `INSERT INTO tally_days VALUES (${KIND}, 0, ${SUMS})`, args: ["2026-02-03"] },
    { sql: `INSERT INTO tally_days VALUES (${KIND}, 9, ${SUMS})`, args: ["2026-02-03"] },
    { sql: `INSERT INTO tally_months VALUES (${KIND}, 0, ${SUMS})`, args: ["2026-02"] },
    {
      sql: `INSERT INTO settled_tallies VALUES ('2026-02', 's', 'u', 1, 'overall', '5', 'qr', '', 'open', 'given', 1, ${SUMS})`,
      args: [],
    },
  ]);
  before = await everything();
  await migrate(db, all, "2026-03-16");
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

async function everything(): Promise<Record<string, Record<string, unknown>[]>> {
  const tables = ["tally_days", "tally_months", "settled_tallies", "counted_days", "counted_months"];
  const read = tables.map(async (table) => {
    const { rows } = await db.execute(`SELECT * FROM ${table}`);
    return [table, rows.map((row) => ({ ...row }))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

test("the migration keeps every row of the tallies, none of them flagged", async () => {
  const flagged = Object.entries(before).map(([table, rows]) => [table, rows.map((row) => ({ ...row, flag: "" }))]);
  expect(await everything()).toEqual(Object.fromEntries(flagged));
  expect(before.counted_days).toHaveLength(1);
  expect(before.settled_tallies).toHaveLength(1);
});

test("the migration lets a flagged count stand beside the other", async () => {
  const flagged = `'s', 'u', '2026-02-03', 1, 'overall', '5', 'qr', '', 'open', 'given', 1, 'uniform', 0, ${SUMS}`;
  await db.execute(`INSERT INTO tally_days VALUES (${flagged})`);
  await expect(db.execute(`INSERT INTO tally_days VALUES (${flagged})`)).rejects.toThrow(/UNIQUE/);
  expect((await db.execute("SELECT * FROM counted_days")).rows).toHaveLength(2);
});

test("the migration leaves what is settled unchangeable, and nothing of before", async () => {
  await expect(db.execute("UPDATE settled_tallies SET count = 0")).rejects.toThrow(/never change/);
  await expect(db.execute("DELETE FROM settled_tallies")).rejects.toThrow(/never go/);
  const { rows } = await db.execute("SELECT name FROM sqlite_schema WHERE name LIKE '%before%'");
  expect(rows).toEqual([]);
});
