import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { submissionId } from "../support/demo-survey.ts";
import type { FilledApp } from "../support/filled-app.ts";
import { sha256 } from "../support/test-app.ts";
import { namesOf, openRoomyApp, rowsOf } from "./filled-setup.ts";

let app: FilledApp;

beforeAll(async () => {
  app = await openRoomyApp();
});
afterAll(() => app.close());

const rows = (sql: string) => rowsOf(app, sql);
const names = (sql: string) => namesOf(app, sql);

/** Every column that holds anything of an answer. A new one needs a reason that product rule 12 allows. */
const ANSWER_COLUMNS: Record<string, string> = {
  responses:
    "survey day key revision unit link channel respondent_class proof origin round import_id commit leaf_hash check_code",
  response_bodies: "key answers salt",
  response_texts: "key field text salt",
  response_groups:
    "id survey day revision unit link channel respondent_class proof origin round check_codes answers texts digests",
  settled_texts: "survey field proof label unit key",
  text_withdrawals: "key field reason requested_by approved_by recorded_on",
  trial_responses: "key link day revision answers texts leaf_hash check_code",
  tally_days:
    "survey unit day revision question value channel respondent_class proof origin round flag import_id count sum sum_of_squares",
  tally_months:
    "survey unit month revision question value channel respondent_class proof origin round flag import_id count sum sum_of_squares",
  settled_tallies:
    "label survey unit revision question value channel respondent_class proof origin round flag count sum sum_of_squares",
  one_time_codes: "hash batch is_spent",
  entry_drafts: "batch key answers mark again compared differing",
  live_snapshots: "survey unit period_kind period proof at revision question value count sum sum_of_squares",
};

/** What officials and the service state: nothing of these is written when an answer comes in, but the gate's releases. */
const STATEMENT_TABLES = [
  ...["closed_periods", "figure_versions", "import_changes", "indicator_versions", "late_counts", "link_changes"],
  ...["migrations", "quotation_versions", "releases", "revision_indicators", "survey_drafts", "survey_revisions"],
  ...["threshold_changes", "unit_changes", "wave_changes", "chain_versions", "draws"],
  ...["appraisal_changes", "appraisal_pairs", "composite_changes", "sample_changes", "sample_figures"],
  ...["person_changes", "role_changes", "invitations", "invitation_ends", "api_tokens", "api_token_ends"],
  ...["challenges", "identities", "passkeys", "passwords", "sessions", "audit_trail"],
  ...["table_mapping_changes", "code_batches", "code_batch_links", "scanned_trials", "flagged_days"],
  ...["turnouts", "undertakings", "undertaking_withdrawals"],
  ...["entry_batches", "closed_entry_batches"],
  "text_groups",
  ...["kiosk_keys", "kiosk_pairings", "kiosk_pairing_uses", "kiosk_pairing_ends"],
];

test("every table is one of answers, with these columns and no others, or one of statements", async () => {
  const tables = await names("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  expect(tables).toEqual([...Object.keys(ANSWER_COLUMNS), ...STATEMENT_TABLES].sort());
  for (const [table, columns] of Object.entries(ANSWER_COLUMNS)) {
    expect((await names(`SELECT name FROM pragma_table_info('${table}')`)).join(" "), table).toBe(columns);
  }
});

test("no table has a rowid, from which the order of arrival could be read", async () => {
  const lists = await rows("SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  expect(lists.length).toBe(Object.keys(ANSWER_COLUMNS).length + STATEMENT_TABLES.length);
  expect(lists.filter(({ wr }) => Number(wr) !== 1)).toEqual([]);
});

test("no value beside an answer is finer than a day", async () => {
  for (const table of ["responses", "response_bodies", "response_texts", "trial_responses"]) {
    const found = await rows(`SELECT * FROM ${table}`);
    expect(found.length, table).toBeGreaterThan(0);
    const texts = found.flatMap((row) => Object.values(row)).filter((value) => typeof value === "string");
    expect(texts.filter((text) => /\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}[T ]/.test(text))).toEqual([]);
    const numbers = found.flatMap((row) => Object.values(row)).filter((value) => typeof value === "number");
    expect(Math.max(0, ...numbers)).toBeLessThan(100);
  }
  const days = await rows("SELECT DISTINCT day FROM responses UNION SELECT DISTINCT day FROM trial_responses");
  expect(days.filter(({ day }) => !/^\d{4}-\d{2}-\d{2}$/.test(String(day)))).toEqual([]);
});

/** What a client says of itself; each in a form that can be found again byte for byte. */
const CLIENT = {
  "user-agent": "ZQXAGENT/7.1 (Phone; Android 4.4) MicroMessenger",
  referer: "https://zqxreferer.example/topic/91",
  "accept-language": "en-ZQXLANG,en;q=0.9",
  "x-forwarded-for": "203.0.113.211, 198.51.100.177",
  "x-real-ip": "203.0.113.212",
  cookie: "zqxcookie=0f9e8d7c6b5a; other=zqxother",
  "sec-ch-ua-model": '"ZQXMODEL"',
  "x-request-id": "zqxrequest-1",
};
const TELLING = [
  ...["ZQXAGENT", "MicroMessenger", "zqxreferer", "ZQXLANG", "203.0.113", "198.51.100", "zqxcookie", "0f9e8d7c6b5a"],
  ...["zqxother", "ZQXMODEL", "zqxrequest"],
];

/** The bytes of the database and of its write-ahead log. */
function bytesOnDisk(): Buffer {
  return Buffer.concat(["", "-wal", "-shm"].map((suffix) => readFileSync(`${app.path}${suffix}`)));
}

test("nothing that a client says of itself reaches the disk, nor the submission id", async () => {
  const addressed = createApp(app.deps, { addressOf: (c) => c.req.header("x-forwarded-for") ?? null });
  const ids = [submissionId(7001), submissionId(7002), "5fa0c0de-0000-4abc-8def-0123456789ab"];
  const send = (path: string, type: string, body: string) =>
    addressed.request(`http://127.0.0.1:8787${path}`, {
      ...{ method: "POST", headers: { ...CLIENT, "content-type": type }, body },
    });
  const answers = { overall: 3, comment: "zqx-verbatim-一字不改" };
  for (const id of ids.slice(0, 2)) {
    const body = JSON.stringify({ submissionId: id, answers });
    expect((await send(`/api/v1/links/${app.link}/responses`, "application/json", body)).status).toBe(201);
  }
  const fields = { submissionId: ids[2] ?? "", revision: "1", lang: "en", overall: "2", comment: "zqx-by-form" };
  const form = new URLSearchParams(fields).toString();
  expect((await send(`/r/${app.link}`, "application/x-www-form-urlencoded", form)).status).toBe(303);
  const bytes = bytesOnDisk();
  expect(["zqx-verbatim-一字不改", "zqx-by-form"].filter((text) => !bytes.includes(text))).toEqual([]);
  expect(TELLING.filter((text) => bytes.includes(text) || bytes.includes(text.toLowerCase()))).toEqual([]);
  const spellings = ids.flatMap((id) => {
    const hex = id.replaceAll("-", "");
    return [id, id.toUpperCase(), hex, hex.toUpperCase(), Buffer.from(hex, "hex")];
  });
  expect(spellings.filter((spelling) => bytes.includes(spelling))).toEqual([]);
});

test("rows stand in the order of hashed ids, whatever order they came in", async () => {
  const sent = Array.from({ length: 30 }, (_, index) => submissionId(9000 + index));
  for (const id of sent) {
    const body = { submissionId: id, answers: { overall: 5, comment: "顺序" } };
    await app.request("POST", `/api/v1/links/${app.link}/responses`, body);
  }
  const keyOf = (id: string) => Buffer.from(sha256(Buffer.from(id))).toString("hex");
  const hashed = sent.map(keyOf);
  const mine = new Set(hashed);
  for (const table of ["responses", "response_bodies", "response_texts"]) {
    const stored = (await rows(`SELECT * FROM ${table}`)).map(({ key }) =>
      Buffer.from(key as ArrayBuffer).toString("hex"),
    );
    expect(
      stored.filter((key) => mine.has(key)),
      table,
    ).toEqual([...hashed].sort());
  }
  expect(hashed).not.toEqual([...hashed].sort());
});

test("no route sets a cookie", async () => {
  const values: Record<string, string> = {
    code: app.link,
    id: app.survey,
    checkCode: "0000000000000000",
    key: "autumn",
  };
  const routes = app.app.routes.filter(({ method }) => method !== "ALL");
  expect(routes.length).toBeGreaterThan(25);
  for (const { method, path } of routes) {
    const filledIn = path.replace(/:(\w+)/g, (_, name: string) =>
      path.includes("/units/") || path.startsWith("/u/") ? "east" : (values[name] ?? "x"),
    );
    const reply = await app.request(method, `${filledIn}?indicator=satisfaction`, method === "GET" ? undefined : {}, {
      ...{ token: false, headers: { cookie: CLIENT.cookie } },
    });
    expect(reply.headers.has("set-cookie"), `${method} ${path}`).toBe(false);
  }
  const form = new URLSearchParams({ submissionId: submissionId(9999), revision: "1", lang: "zh-CN", overall: "5" });
  const thanks = await app.request("POST", `/r/${app.link}`, form, { token: false });
  expect([thanks.status, thanks.headers.has("set-cookie")]).toEqual([303, false]);
});
