import Driver from "libsql";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FilledApp } from "../support/filled-app.ts";
import { namesOf, openRoomyApp, rowsOf } from "./filled-setup.ts";

let app: FilledApp;

beforeAll(async () => {
  app = await openRoomyApp();
});
afterAll(() => app.close());

const rows = (sql: string) => rowsOf(app, sql);
const names = (sql: string) => namesOf(app, sql);

const LEFT_OUT_OF_APPEND_ONLY = [
  ...["live_snapshots", "migrations", "tally_days", "tally_months", "one_time_codes"],
  ...["entry_batches", "entry_drafts"],
  ...["challenges", "identities", "passkeys", "passwords", "sessions"],
];

async function appendOnlyTables(): Promise<string[]> {
  const tables = await names("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  return tables.filter((table) => !LEFT_OUT_OF_APPEND_ONLY.includes(table));
}

test("no row of an append-only table can be changed, deleted or replaced, by whatever statement", async () => {
  const { db } = app.deps;
  await db.execute("INSERT INTO threshold_changes VALUES (1, 10, '2026-01-01', 'test')");
  await db.execute("INSERT INTO text_withdrawals VALUES (x'00', 'comment', 'law', 'a', 'b', '2026-01-01')");
  await db.execute(
    `INSERT INTO response_groups
      VALUES (x'00', 's', '2026-01-01', 1, 'u', 'l', 'qr', NULL, 'open', 'given', 1, '["A"]', '["{}"]', '[]', x'00')`,
  );
  await db.execute(
    "INSERT INTO chain_versions VALUES ('u', 'month', '2026-01', 1, '{}', '{}', NULL, 1, '2026-02-01', 'test')",
  );
  await db.execute("INSERT INTO composite_changes VALUES ('k', 1, '2026-01-01', '{}', '2026-02-01', 'test')");
  await db.execute("INSERT INTO appraisal_changes VALUES ('s', 1, '2026-01-01', '{}', '2026-02-01', 'test')");
  await db.execute("INSERT INTO appraisal_pairs VALUES ('s', 'month', '2026-01', '[]', '2026-02-01')");
  await db.execute("INSERT INTO sample_changes VALUES ('s', 'w', 1, '{}', '2026-02-01', 'test')");
  await db.execute("INSERT INTO sample_figures VALUES ('s', 'w', '{}', '[]', '2026-02-01')");
  await db.execute("INSERT INTO table_mapping_changes VALUES ('m', 1, '[]', '{}', '2026-02-01', 'test', '')");
  await db.execute("INSERT INTO code_batches VALUES ('b', 's', 'n', '2026-02-01', 'test')");
  await db.execute("INSERT INTO code_batch_links VALUES ('b', 'l')");
  await db.execute("INSERT INTO scanned_trials VALUES ('l')");
  await db.execute("INSERT INTO turnouts VALUES ('s', '', 'u', 60, 40, NULL, '2026-01', '2026-02-01')");
  await db.execute("INSERT INTO undertakings VALUES ('u', 1, '2026-01-05', NULL, 't', '2026-02-01', 'test')");
  await db.execute("INSERT INTO undertaking_withdrawals VALUES ('u', 1, 'r', '2026-02-01', 'test')");
  await db.execute("INSERT INTO kiosk_keys VALUES ('l', 'k', 'k', '2026-02-01', 'test')");
  await db.execute("INSERT INTO kiosk_pairings VALUES ('p', 'l', 'h', '{}', 1, '2026-02-01', 'test')");
  await db.execute("INSERT INTO kiosk_pairing_uses VALUES ('p', 'h', '2026-02-01')");
  await db.execute("INSERT INTO kiosk_pairing_ends VALUES ('p', '2026-02-01', 'test')");
  await db.execute("INSERT INTO flagged_days VALUES ('s', 'u', 'qr', '2026-01-01', 'burst')");
  await db.execute("INSERT INTO closed_entry_batches VALUES ('b', 'l', 'u', '2026-02', 12, 1, 1, 1, 1, 1, 1)");
  await db.execute("INSERT INTO settled_texts VALUES ('s', 'f', 'open', '2026-01', 'u', x'00')");
  await db.execute(
    "INSERT INTO text_groups VALUES ('s', 'f', 'open', '2026-01', 'u', 'u', 'month', '2026-01', '2026-02-01', 0)",
  );
  await db.execute("INSERT INTO draws VALUES ('frame', 1, 'seed', 'drawn', '2026-02-01', 'test')");
  await db.execute("INSERT INTO person_changes VALUES ('p', 1, 'n', 0, '2026-02-01', 'test')");
  await db.execute("INSERT INTO role_changes VALUES ('p', 1, 'viewer', NULL, 1, '2026-02-01', 'test')");
  await db.execute("INSERT INTO invitations VALUES ('h', 'p', 1, '2026-02-01', 'test')");
  await db.execute("INSERT INTO invitation_ends VALUES ('h', 1, '2026-02-01', 'test')");
  await db.execute("INSERT INTO api_tokens VALUES ('t', 'h', 'n', 'viewer', NULL, '2026-02-01', '2026-02-01', 'test')");
  await db.execute("INSERT INTO api_token_ends VALUES ('t', '2026-02-01', 'test')");
  const tables = await appendOnlyTables();
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables) {
    const before = await rows(`SELECT * FROM ${table}`);
    expect(before.length, table).toBeGreaterThan(0);
    const [column] = await names(`SELECT name FROM pragma_table_info('${table}') WHERE pk = 0`);
    const [key] = await names(`SELECT name FROM pragma_table_info('${table}') WHERE pk = 1`);
    const attempts = [
      `UPDATE ${table} SET "${column ?? key}" = "${column ?? key}"`,
      `UPDATE OR REPLACE ${table} SET "${key}" = "${key}"`,
      `INSERT INTO ${table} SELECT * FROM ${table} WHERE true ON CONFLICT DO UPDATE SET "${key}" = "${key}"`,
      ...(table === "trial_responses"
        ? []
        : [`DELETE FROM ${table}`, `REPLACE INTO ${table} SELECT * FROM ${table} WHERE true`]),
    ];
    for (const attempt of attempts) {
      await expect(db.execute(attempt), attempt).rejects.toThrow(/append-only|never|goes only when/);
    }
    expect(await rows(`SELECT * FROM ${table}`), table).toEqual(before);
  }
});

test("REPLACE would go round the protections where triggers are not recursive: the service turns that on", async () => {
  const [pragma] = (await app.deps.db.execute("PRAGMA recursive_triggers")).rows;
  expect(Number(pragma?.recursive_triggers)).toBe(1);
  const connection = new Driver(app.path, { timeout: 5000 });
  connection.exec("BEGIN; REPLACE INTO response_texts SELECT key, field, x'00', salt FROM response_texts; ROLLBACK");
  connection.close();
});
