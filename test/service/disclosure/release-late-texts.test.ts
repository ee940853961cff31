import { expect, test } from "vitest";
import { newLink } from "../../support/demo-survey.ts";
import { type GateApp, openGateApp, releaseDayOf, releaseOn } from "./gate-app.ts";
import { importTexts, type TextsReply } from "./text-answers.ts";

const TREE = { r: null, p: "r", a: "p", b: "p", c: "p", q: "r" };

type Reply = TextsReply & { hasEarlier: boolean };

async function textsAt(app: GateApp, unit: string, at: string): Promise<Reply | number> {
  const reply = await app.request("GET", `/api/v1/units/${unit}/texts?at=${at}&limit=1000`);
  return reply.status === 200 ? ((await reply.json()) as Reply) : reply.status;
}

/** Where texts of a period are read: how many, marked where some are of earlier months. */
async function toldTexts(app: GateApp, period: string): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const unit of Object.keys(TREE)) {
    const found = await textsAt(app, unit, period);
    if (typeof found !== "number") {
      told[unit] = `${found.count}${found.hasEarlier ? "~" : ""}`;
    }
  }
  return told;
}

async function openedWith(counts: Readonly<Record<string, number>>): Promise<GateApp> {
  const app = await openGateApp(TREE);
  app.setToday("2026-02-10");
  await importTexts(app, "2026-02-03", counts);
  await releaseOn(app, releaseDayOf(app, "2026-02"));
  return app;
}

/** Every text stands in one group at most, and every group holds ten or more. */
async function expectWhole(app: GateApp): Promise<void> {
  const { rows } = await app.deps.db.execute(
    `SELECT g.holder, g.period, g.is_pooled, count(*) AS n, count(DISTINCT s.key) AS keys FROM text_groups g
      JOIN settled_texts s USING (survey, field, proof, label, unit) GROUP BY 1, 2, 3`,
  );
  expect(rows.every(({ n, keys }) => Number(n) >= 10 && Number(n) === Number(keys))).toBe(true);
  const twice = await app.deps.db.execute(
    "SELECT 1 FROM text_groups GROUP BY survey, field, proof, label, unit HAVING count(*) > 1",
  );
  expect(twice.rows).toEqual([]);
}

test("releaseLateTexts() lets an import into a released month out with the next month, and says so", async () => {
  const app = await openedWith({ a: 12, b: 9 });
  await importTexts(app, "2026-02-04", { a: 15, b: 3 });
  app.setToday("2026-03-10");
  await importTexts(app, "2026-03-03", { a: 11, q: 10 });
  await releaseOn(app, releaseDayOf(app, "2026-03"));
  expect(await toldTexts(app, "2026-02")).toEqual({ p: "21" });
  expect(await toldTexts(app, "2026-03")).toEqual({ a: "15~", r: "21" });
  expect(await textsAt(app, "a", "2026-03")).toMatchObject({ unitsBelow: 0, hasEarlier: true });
  await expectWhole(app);
});

test("releaseLateTexts() carries fewer than ten on until a later month, and reads them at the unit above", async () => {
  const app = await openedWith({ a: 12, b: 12 });
  await importTexts(app, "2026-02-04", { a: 6, b: 3 });
  app.setToday("2026-03-10");
  await importTexts(app, "2026-03-03", { a: 11, b: 11 });
  await releaseOn(app, releaseDayOf(app, "2026-03"));
  expect(await toldTexts(app, "2026-03")).toEqual({ a: "11", b: "11" });
  await importTexts(app, "2026-03-04", { b: 2 });
  app.setToday("2026-04-10");
  await importTexts(app, "2026-04-03", { a: 11, b: 11 });
  await releaseOn(app, releaseDayOf(app, "2026-04"));
  expect(await toldTexts(app, "2026-04")).toEqual({ a: "11", b: "11", p: "11~" });
  expect(await textsAt(app, "p", "2026-04")).toMatchObject({ unitsBelow: 3, hasEarlier: true });
  expect(await textsAt(app, "p", "2026-04")).not.toHaveProperty("span");
  await expectWhole(app);
});

test("releaseLateTexts() takes no text that a withheld figure counts: that goes with its figure", async () => {
  const app = await openedWith({ a: 12, b: 12 });
  await importTexts(app, "2026-02-04", { a: 6, c: 4 });
  app.setToday("2026-03-10");
  await importTexts(app, "2026-03-03", { a: 11, b: 11 });
  await releaseOn(app, releaseDayOf(app, "2026-03"));
  const { rows } = await app.deps.db.execute("SELECT unit FROM text_groups WHERE is_pooled = 1");
  expect(rows).toEqual([]);
  await expectWhole(app);
});

test("releaseLateTexts() lets answers out that staff entered for a day of a released month", async () => {
  const app = await openedWith({ a: 12 });
  const link = await newLink(app, app.survey, "a", { channel: "paper" });
  for (let at = 0; at < 10; at += 1) {
    const submissionId = crypto.randomUUID();
    const body = { submissionId, day: "2026-02-20", answers: { overall: 4, comment: `a：晚到 ${at}` } };
    expect((await app.request("POST", `/api/v1/links/${link}/responses`, body)).status).toBe(201);
  }
  app.setToday("2026-03-10");
  await importTexts(app, "2026-03-03", { q: 11 });
  await releaseOn(app, releaseDayOf(app, "2026-03"));
  const reply = await app.request("GET", "/api/v1/units/a/texts?at=2026-03");
  expect(await reply.json()).toMatchObject({ proof: "entered", count: 10, hasEarlier: true, unitsBelow: 0 });
  await expectWhole(app);
});

test("releaseLateTexts() leaves the figure of a text question as it was first let out, whatever came late", async () => {
  const app = await openedWith({ a: 12 });
  await importTexts(app, "2026-02-04", { a: 15 });
  await releaseOn(app, "2027-01-10");
  const { rows } = await app.deps.db.execute(
    "SELECT measure LIKE '%:comment' AS text, max(version) AS version FROM releases WHERE unit = 'a' AND period = '2026-02' GROUP BY 1 ORDER BY 1",
  );
  expect(rows.map(({ text, version }) => [text, version])).toEqual([
    [0, 2],
    [1, 1],
  ]);
});

/** As before it was noted which texts a figure counts. */
async function forgetTexts(app: GateApp): Promise<void> {
  const { db } = app.deps;
  const triggers = (await db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")).rows;
  const own = triggers.filter(({ name }) => /^(settled_texts|text_groups|closed_periods)_/.test(String(name)));
  for (const { name } of own) {
    await db.execute(`DROP TRIGGER ${name}`);
  }
  for (const table of ["settled_texts", "text_groups"]) {
    await db.execute(`DELETE FROM ${table}`);
  }
  await db.execute("DELETE FROM closed_periods WHERE period_kind = 'texts'");
  for (const { sql } of own) {
    await db.execute(String(sql));
  }
}

test("releaseEarlierTexts() lets texts of months closed long ago out in their own month, as their figures count them", async () => {
  const app = await openedWith({ a: 14, b: 6, c: 7, q: 12 });
  const before = await toldTexts(app, "2026-02");
  expect(before).toEqual({ a: "14", p: "13", q: "12" });
  await forgetTexts(app);
  expect(await toldTexts(app, "2026-02")).toEqual({});
  await releaseOn(app, "2026-03-20");
  expect(await toldTexts(app, "2026-02")).toEqual(before);
  await expectWhole(app);
});

function bound(value: unknown): string | number | Uint8Array | null {
  const isPlain = typeof value === "string" || typeof value === "number" || value instanceof Uint8Array;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : isPlain ? value : null;
}

test("releaseEarlierTexts() leaves alone what it cannot tell from what came late, then and later", async () => {
  const app = await openedWith({ a: 14, q: 12 });
  await forgetTexts(app);
  // One more than the figure counts, under the same proof class and in the same month: which one is late nobody knows.
  const { db } = app.deps;
  const [one] = (await db.execute("SELECT * FROM responses WHERE unit = 'q' LIMIT 1")).rows;
  const columns = Object.keys(one ?? {});
  const values = columns.map((name) => (["key", "check_code"].includes(name) ? `${name}-late` : bound(one?.[name])));
  await db.execute(
    `INSERT INTO responses (${columns.map((name) => `"${name}"`)}) VALUES (${columns.map(() => "?")})`,
    values,
  );
  await db.execute("INSERT INTO response_texts (key, field, text, salt) VALUES ('key-late', 'comment', x'71', x'00')");
  app.setToday("2026-03-10");
  await importTexts(app, "2026-03-03", { a: 11 });
  await releaseOn(app, releaseDayOf(app, "2026-03"));
  expect(await toldTexts(app, "2026-02")).toEqual({ a: "14" });
  expect(await toldTexts(app, "2026-03")).toEqual({ a: "11" });
});
