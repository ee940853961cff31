import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answer, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

type Made = { id: string; links: string[]; count: number; codes: string[] };

let app: TestApp;
let survey: string;
let link: string;

beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "heping");
  survey = await publishSurvey(app);
  link = await newLink(app, survey, "heping", { proof: "token" });
});
afterEach(() => app.close());

async function make(count: number, links: readonly string[] = [link]): Promise<Made> {
  const reply = await app.request("POST", "/api/v1/code-batches", { links, count, name: "五月" });
  expect([reply.status, reply.headers.get("cache-control")]).toEqual([201, "no-store"]);
  return (await reply.json()) as Made;
}

async function cast(number: number, token: string | undefined, overall = 4, on = link) {
  const reply = await answer(app, on, number, { overall }, token === undefined ? {} : { token });
  return { status: reply.status, ...((await reply.json()) as { reason?: string; receipt?: object }) };
}

async function stored(): Promise<number> {
  return Number((await app.deps.db.execute("SELECT count(*) AS n FROM responses")).rows[0]?.n);
}

test("POST code-batches tells the codes once; the database holds their hashes alone", async () => {
  const { codes, id, count, links } = await make(30);
  expect([new Set(codes).size, count, links]).toEqual([30, 30, [link]]);
  const list = await app.request("GET", `/api/v1/code-batches?survey=${survey}`);
  const text = await list.text();
  expect(JSON.parse(text).items).toEqual([
    { id, survey, name: "五月", links: [link], count: 30, recordedOn: "2026-03-15" },
  ]);
  const columns = await app.deps.db.execute("SELECT name FROM pragma_table_info('one_time_codes')");
  expect(columns.rows.map(({ name }) => name)).toEqual(["hash", "batch", "is_spent"]);
  const dump = JSON.stringify((await app.deps.db.execute("SELECT * FROM one_time_codes")).rows);
  expect(codes.some((code) => dump.includes(code) || dump.includes(code.replaceAll("-", "")))).toBe(false);
});

test("POST responses takes a code once: then 409, an unknown one 403, none 403, one of another link 403", async () => {
  const { codes } = await make(2);
  const [first = "", second = ""] = codes;
  expect(await cast(1, first.toLowerCase().replaceAll("-", " "))).toMatchObject({ status: 201 });
  expect(await cast(2, first)).toMatchObject({ status: 409, reason: "code_used" });
  expect(await cast(3, "2222-2222-2222-2222")).toMatchObject({ status: 403, reason: "unknown_token" });
  expect(await cast(4, undefined)).toMatchObject({ status: 403, reason: "unknown_token" });
  const other = await newLink(app, survey, "heping", { proof: "token", channel: "sms" });
  expect(await cast(5, second, 4, other)).toMatchObject({ status: 403, reason: "unknown_token" });
  expect(await cast(6, second)).toMatchObject({ status: 201 });
  expect(await stored()).toBe(2);
});

test("POST responses answers a retry with the same receipt, whatever code comes with it", async () => {
  const [code = ""] = (await make(1)).codes;
  const { receipt } = await cast(1, code);
  for (const token of [code, "2222-2222-2222-2222", undefined]) {
    expect(await cast(1, token)).toMatchObject({ status: 200, receipt });
  }
  expect(await cast(1, code, 2)).toMatchObject({ status: 409, reason: "id_conflict" });
});

test("POST responses spends a code for one of fifty who send it at the same moment, in one group or in many", async () => {
  for (const [round, code] of (await make(3)).codes.entries()) {
    const tries = Array.from({ length: 50 }, (_, index) => cast(100 * (round + 1) + index, code));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
  }
  expect(await stored()).toBe(3);
});

test("POST responses leaves a code unspent where the answer is refused or cannot be stored", async () => {
  const [code = ""] = (await make(1)).codes;
  expect(await cast(1, code, 9)).toMatchObject({ status: 422 });
  const batch = vi.spyOn(app.deps.db, "batch").mockRejectedValueOnce(new Error("disk I/O error"));
  expect((await cast(2, code)).status).toBeGreaterThanOrEqual(500);
  batch.mockRestore();
  expect(await cast(3, code)).toMatchObject({ status: 201 });
});

test("POST responses on trial asks for a known code and spends none", async () => {
  const trial = await newLink(app, survey, "heping", { proof: "token", status: "trial" });
  const [code = ""] = (await make(1, [link, trial])).codes;
  expect(await cast(1, undefined, 4, trial)).toMatchObject({ status: 403 });
  expect(await cast(2, code, 4, trial)).toMatchObject({ status: 201 });
  expect(await cast(3, code)).toMatchObject({ status: 201 });
});

test("POST code-batches/{id}/codes makes single codes for one electorate of several links", async () => {
  const other = await newLink(app, survey, "heping", { proof: "token", channel: "sms" });
  const { id } = await make(1, [link, other]);
  const reply = await app.request("POST", `/api/v1/code-batches/${id}/codes`, {});
  const { codes, count } = (await reply.json()) as Made;
  expect([reply.status, codes.length, count]).toEqual([201, 1, 2]);
  expect(await cast(1, codes[0], 4, other)).toMatchObject({ status: 201 });
  expect(await cast(2, codes[0])).toMatchObject({ status: 409 });
  expect((await app.request("POST", "/api/v1/code-batches/b-0/codes", {})).status).toBe(404);
});

test("POST code-batches refuses links that ask for no code, unknown ones and those of two surveys", async () => {
  const open = await newLink(app, survey, "heping");
  const entered = await newLink(app, survey, "heping", { proof: "entered" });
  for (const links of [[open], [link, entered], ["ZZZZZZZ"], []]) {
    const reply = await app.request("POST", "/api/v1/code-batches", { links, count: 1 });
    expect(reply.status, String(links)).toBe(422);
  }
  for (const count of [0, 10_001, 1.5, "3"]) {
    expect((await app.request("POST", "/api/v1/code-batches", { links: [link], count })).status).toBe(422);
  }
  expect((await app.deps.db.execute("SELECT count(*) AS n FROM code_batches")).rows[0]?.n).toBe(0);
});

test("one_time_codes: what is spent stays spent, and no code goes", async () => {
  const [code = ""] = (await make(1)).codes;
  await cast(1, code);
  for (const sql of [
    "UPDATE one_time_codes SET is_spent = 0",
    "UPDATE one_time_codes SET is_spent = 1",
    "DELETE FROM one_time_codes",
    "UPDATE code_batch_links SET link = 'x'",
  ]) {
    await expect(app.deps.db.batch([{ sql, args: [] }]), sql).rejects.toThrow();
  }
});
