import { afterEach, beforeEach, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { fieldsOf } from "../support/post-page.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let clerk: InvitedBrowser;
let survey: string;
let link: string;

beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "district", { name: "区" });
  await putUnit(app, "hall", { name: { "zh-CN": "大厅", en: "Hall" }, parent: "district" });
  survey = await publishSurvey(app);
  link = await newLink(app, survey, "hall", { channel: "paper" });
  clerk = await invitedBrowser(app, "李明", { role: "clerk", unit: "hall" });
});
afterEach(() => app.close());

const rowsOf = async (sql: string) => (await app.deps.db.execute(sql)).rows;
const countOf = async (table: string) => Number((await rowsOf(`SELECT count(*) AS n FROM ${table}`))[0]?.n);

const htmlOf = async (path: string, browser = clerk) => (await browser.get(path)).text();

async function begin(sheets: number, more: Record<string, string> = {}): Promise<string> {
  const reply = await clerk.post(`/entry/${link}`, { day: "2026-03-10", sheets: String(sheets), ...more });
  expect(reply.status).toBe(303);
  return (reply.headers.get("location") ?? "").split("?")[0] ?? "";
}

/** Types a sheet as a browser without a script sends it; returns the mark to be written on it, or null. */
async function type(batch: string, typed: Record<string, string>): Promise<number | null> {
  const fields = fieldsOf(await htmlOf(batch), "_sheet");
  const reply = await clerk.post(batch, { ...fields, ...typed });
  expect(reply.status).toBe(303);
  const mark = /请在刚才那份纸上写 (\d+)/.exec(await htmlOf(reply.headers.get("location") ?? ""))?.[1];
  return mark === undefined ? null : Number(mark);
}

async function typeMany(batch: string, count: number): Promise<Map<number, Record<string, string>>> {
  const marked = new Map<number, Record<string, string>>();
  for (let at = 0; at < count; at++) {
    const typed = { overall: String((at % 5) + 1), solved: "ab"[at % 2] ?? "", comment: `第 ${at} 份` };
    const mark = await type(batch, typed);
    if (mark !== null) {
      marked.set(mark, typed);
    }
  }
  return marked;
}

test("a batch of twelve is typed, a sample typed again, and stored once it is completed: every sheet exactly once", async () => {
  const batch = await begin(12, { reached: "20", refused: "3" });
  const marked = await typeMany(batch, 12);
  expect(marked.size).toBeGreaterThanOrEqual(5);
  expect([await countOf("responses"), await countOf("entry_drafts")]).toEqual([0, 12]);
  const early = await clerk.post(`${batch}/close`, {});
  expect([early.status, await countOf("responses")]).toEqual([422, 0]);
  for (const [mark, typed] of marked) {
    const reply = await clerk.post(`${batch}/again`, { _mark: String(mark), ...typed });
    expect([reply.status, reply.headers.get("location")]).toEqual([303, expect.stringContaining("done=agreed")]);
  }
  const replies = await Promise.all([1, 2, 3].map(() => clerk.post(`${batch}/close`, {})));
  expect(replies.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect((await clerk.post(`${batch}/close`, {})).status).toBe(303);
  expect([await countOf("responses"), await countOf("entry_drafts"), await countOf("entry_batches")]).toEqual([
    12, 0, 0,
  ]);
  const texts = (await rowsOf("SELECT CAST(text AS TEXT) AS text FROM response_texts")).map(({ text }) => String(text));
  expect(texts.sort()).toEqual(Array.from({ length: 12 }, (_, at) => `第 ${at} 份`).sort());
  const [stored] = await rowsOf("SELECT DISTINCT day, link, proof, channel, origin FROM responses");
  expect(stored).toMatchObject({ day: "2026-03-10", link, proof: "entered", channel: "paper", origin: "given" });
  const [tally] = await rowsOf("SELECT sum(count) AS n FROM tally_days WHERE question = ''");
  expect(Number(tally?.n)).toBe(12);
  const acts = (await rowsOf("SELECT act, object FROM audit_trail WHERE act LIKE '%entry%'")).map(({ act }) => act);
  expect(acts).toEqual(["POST /entry/{link}", "POST /entry/{link}/{batch}/close"]);
});
