import { afterAll, beforeAll, expect, test } from "vitest";
import { BUNDLED_MIGRATIONS } from "../../src/store/bundled-migrations.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let service: TestApp;
let tables: { name: string; sql: string }[];
let columns: { table: string; name: string }[];

beforeAll(async () => {
  service = await openTestApp();
  const { rows } = await service.deps.db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
  tables = rows.map((row) => ({ name: String(row.name), sql: String(row.sql) }));
  const found = await service.deps.db.execute(
    "SELECT t.name AS owner, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'",
  );
  columns = found.rows.map((row) => ({ table: String(row.owner), name: String(row.name) }));
});
afterAll(() => service.close());

test("the Worker's bundle carries every migration on disk, as it stands", () => {
  expect(BUNDLED_MIGRATIONS).toEqual(readMigrations());
});

test("no table tells the order of arrival: none has a rowid", () => {
  expect(tables.filter(({ sql }) => !/WITHOUT ROWID\s*$/i.test(sql)).map(({ name }) => name)).toEqual([]);
  expect(columns.filter(({ name }) => /autoincrement|sequence|serial/i.test(name))).toEqual([]);
});

test("no column could hold who answered, from where, on what, or finer than the day", () => {
  const telling =
    /(^|_)(ip|address|addr|agent|browser|device|referr?er|cookie|session|lang|language|locale|time|hour|minute|second|timestamp|latitude|longitude|location|phone|email|user)(_|$)/;
  expect(columns.filter(({ name }) => telling.test(name) || name.endsWith("_at"))).toEqual([]);
  expect(columns.length).toBeGreaterThan(100);
});

/** Sums and what is set aside change, a one-time code is spent once, drafts go when stored; all else is only ever added to. */
const CHANGING = new Set([
  ...["migrations", "one_time_codes", "tally_days", "tally_months", "live_snapshots"],
  ...["entry_batches", "entry_drafts"],
  ...["challenges", "identities", "passkeys", "passwords", "sessions"],
]);
const keptTables = () =>
  tables.map(({ name }) => name).filter((name) => !CHANGING.has(name) && !name.startsWith("sqlite_"));

async function insertRow(name: string, key: string): Promise<string[]> {
  const own = columns.filter((column) => column.table === name).map((column) => column.name);
  const values = own.map(
    (column) => ({ answer_count_min: 10, change: 1, key, status: "completed", check_codes: '["A"]' })[column] ?? "x",
  );
  const names = own.map((column) => `"${column}"`).join(", ");
  await service.deps.db.execute(`INSERT INTO ${name} (${names}) VALUES (${own.map(() => "?").join(", ")})`, values);
  return own;
}

test("every table but the sums refuses to be updated", async () => {
  expect(keptTables().length).toBeGreaterThan(15);
  for (const name of keptTables()) {
    const own = await insertRow(name, "first");
    const update = service.deps.db.execute(`UPDATE ${name} SET "${own.at(-1)}" = 11`);
    await expect(update, name).rejects.toThrow(/never change|append-only/);
  }
});

test("every table but the sums and the trial answers refuses to be deleted from", async () => {
  // The rows of before are those of import 'x', which is completed, and the text 'first' was withdrawn.
  await insertRow("response_texts", "second");
  for (const name of keptTables().filter((table) => table !== "trial_responses")) {
    const remove = service.deps.db.execute(`DELETE FROM ${name} WHERE true`);
    await expect(remove, name).rejects.toThrow(/never go|append-only|only when/);
  }
});

test("an answer of an import that is not completed may go, and takes nothing else along", async () => {
  const { db } = service.deps;
  await db.execute(`INSERT INTO responses SELECT survey, day, 'open', revision, unit, link, channel, respondent_class, proof,
    origin, round, 'unfinished', "commit", leaf_hash, check_code FROM responses WHERE key = 'first'`);
  expect((await db.execute("DELETE FROM responses WHERE key = 'open'")).rowsAffected).toBe(1);
  await expect(db.execute("DELETE FROM responses WHERE key = 'first'")).rejects.toThrow(/never go/);
});

test("a text goes when its withdrawal is on record, and only then", async () => {
  const { db } = service.deps;
  await expect(db.execute("DELETE FROM response_texts WHERE key = 'second'")).rejects.toThrow(/only when/);
  expect((await db.execute("DELETE FROM response_texts WHERE key = 'first'")).rowsAffected).toBe(1);
});
