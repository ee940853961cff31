import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CALL_BACK } from "../../support/demo-survey.ts";
import { type EntryDesk, openEntryDesk } from "../../support/entry-desk.ts";
import { sha256 } from "../../support/test-app.ts";

let desk: EntryDesk;

beforeEach(async () => {
  desk = await openEntryDesk();
});
afterEach(() => desk.app.close());

const close = (batch: string) => desk.clerk.post(`${batch}/close`, {});

test("closeBatch() stores every sheet of a batch of twelve exactly once, however often and by how many it is closed", async () => {
  const batch = await desk.begin(12, { reached: "20", refused: "3" });
  const marked = await desk.typeMany(batch, 12);
  expect(marked.size).toBeGreaterThanOrEqual(5);
  expect([await desk.countOf("responses"), await desk.countOf("entry_drafts")]).toEqual([0, 12]);
  expect([(await close(batch)).status, await desk.countOf("responses")]).toEqual([422, 0]);
  await desk.typeAllAgain(batch, marked);
  const replies = await Promise.all(Array.from({ length: 5 }, () => close(batch)));
  expect(replies.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
  expect((await close(batch)).status).toBe(303);
  const counts = await Promise.all(["responses", "response_bodies", "entry_drafts", "entry_batches"].map(desk.countOf));
  expect(counts).toEqual([12, 12, 0, 0]);
  const texts = await desk.rowsOf("SELECT CAST(text AS TEXT) AS text FROM response_texts");
  expect(texts.map(({ text }) => text).sort()).toEqual(Array.from({ length: 12 }, (_, at) => `第 ${at} 份`).sort());
  expect(await desk.rowsOf("SELECT DISTINCT day, link, proof, channel, origin FROM responses")).toMatchObject([
    { day: "2026-03-10", link: desk.link, proof: "entered", channel: "paper", origin: "given" },
  ]);
  expect(await desk.rowsOf("SELECT sum(count) AS n FROM tally_days WHERE question = ''")).toMatchObject([{ n: 12 }]);
});

test("closeBatch() leaves nothing that joins a response to its draft or its place, and no draft on the disk", async () => {
  const batch = await desk.begin(9);
  await desk.typeMany(batch, 9);
  const before = await desk.rowsOf("SELECT key FROM entry_drafts");
  await close(batch);
  const order = (await desk.rowsOf("SELECT t.text FROM response_texts t")).map(({ text }) =>
    String(Buffer.from(text as ArrayBuffer)),
  );
  expect(order).not.toEqual(order.toSorted());
  const keys = (await desk.rowsOf("SELECT lower(hex(key)) AS key FROM responses")).map(({ key }) => String(key));
  const ofDrafts = before.map(({ key }) => Buffer.from(sha256(String(key))).toString("hex"));
  expect(keys.filter((key) => ofDrafts.includes(key))).toEqual([]);
  const [{ file }] = (await desk.rowsOf("SELECT file FROM pragma_database_list")) as unknown as [{ file: string }];
  const bytes = Buffer.concat([file, `${file}-wal`].map((path) => readFileSync(path)));
  expect(bytes.includes("第 3 份")).toBe(true);
  expect(before.filter(({ key }) => bytes.includes(String(key)))).toEqual([]);
});

test("closeBatch() says in the audit trail who closed which batch, and nothing of a sheet or a size", async () => {
  const batch = await desk.begin(4);
  await desk.typeMany(batch, 4);
  await close(batch);
  await close(batch);
  const id = batch.split("/").at(-1);
  const lines = await desk.rowsOf("SELECT actor, act, object FROM audit_trail WHERE act LIKE '%entry%' ORDER BY entry");
  const object = `${desk.link} ${id}`;
  expect(lines).toMatchObject([
    { actor: desk.clerk.id, act: "POST /entry/{link}", object },
    { actor: desk.clerk.id, act: "POST /entry/{link}/{batch}/close", object },
  ]);
});

test("closeBatch() reads a batch anew when a sheet came between reading and storing, and takes none that comes after", async () => {
  const batch = await desk.begin(9);
  await desk.typeMany(batch, 3);
  const typeOne = async () => {
    const key = /name="_sheet" value="([^"]+)"/.exec(await desk.htmlOf(batch))?.[1] ?? "";
    return desk.clerk.post(batch, { _sheet: key, overall: "1", comment: "late" });
  };
  const page = await desk.htmlOf(batch);
  const { db } = desk.app.deps;
  const store = db.batch;
  let tries = 0;
  Object.assign(db, {
    batch: async (statements: Parameters<typeof store>[0]) => {
      if (statements[0]?.sql.includes("closed_entry_batches") && ++tries === 1) {
        expect((await typeOne()).status).toBe(303);
      }
      return store(statements);
    },
  });
  expect((await close(batch)).status).toBe(303);
  expect([tries, await desk.countOf("responses"), await desk.countOf("entry_drafts")]).toEqual([2, 4, 0]);
  const key = /name="_sheet" value="([^"]+)"/.exec(page)?.[1] ?? "";
  expect((await desk.clerk.post(batch, { _sheet: key, overall: "1" })).status).toBe(404);
  expect([await desk.countOf("responses"), await desk.countOf("entry_drafts")]).toEqual([4, 0]);
});

test("closeBatch() that fails stores nothing and keeps the drafts", async () => {
  const batch = await desk.begin(3);
  await desk.typeMany(batch, 3);
  const { db } = desk.app.deps;
  await db.execute("CREATE TRIGGER no_line BEFORE INSERT ON audit_trail BEGIN SELECT RAISE(ABORT, 'full'); END");
  expect((await close(batch)).status).toBeGreaterThanOrEqual(500);
  expect([await desk.countOf("responses"), await desk.countOf("entry_drafts")]).toEqual([0, 3]);
  await db.execute("DROP TRIGGER no_line");
  expect([(await close(batch)).status, await desk.countOf("responses")]).toEqual([303, 3]);
});

test("closeBatch() on trial keeps the sheets apart; they are erased at opening", async () => {
  const trial = await openEntryDesk({ link: { status: "trial" } });
  const batch = await trial.begin(2);
  await trial.typeMany(batch, 2);
  await trial.clerk.post(`${batch}/close`, {});
  expect([await trial.countOf("trial_responses"), await trial.countOf("responses")]).toEqual([2, 0]);
  await trial.app.request("PATCH", `/api/v1/links/${trial.link}`, { status: "open" });
  expect([await trial.countOf("trial_responses"), await trial.countOf("responses")]).toEqual([0, 0]);
  await trial.app.close();
});

test("closeBatch() of a live survey sets every tenth answer aside and lets it out as those that came by themselves", async () => {
  const live = await openEntryDesk({ definition: { ...CALL_BACK, live: true } });
  const batch = await live.begin(24);
  const marked = await live.typeMany(batch, 24);
  await live.typeAllAgain(batch, marked);
  expect((await live.clerk.post(`${batch}/close`, {})).status).toBe(303);
  const steps = await live.rowsOf("SELECT DISTINCT at FROM live_snapshots ORDER BY at");
  expect(steps.map(({ at }) => Number(at))).toEqual([10, 20]);
  const trend = await live.app.request("GET", "/api/v1/units/hall/trend?indicator=satisfaction&period=month");
  expect(await trend.text()).toMatch(/"proof":"entered".*"status":"shown".*"valid":10/);
  await live.app.close();
});
