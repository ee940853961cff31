import { expect, test } from "vitest";
import { openGateApp, releaseDayOf, releaseOn, toldAt } from "./gate-app.ts";
import { importTexts, type TextsReply } from "./text-answers.ts";

const TREE = { r: null, p: "r", a: "p", b: "p", c: "p", q: "r" };

async function textsAt(
  app: Awaited<ReturnType<typeof openGateApp>>,
  unit: string,
  at?: string,
): Promise<TextsReply | number> {
  const reply = await app.request("GET", `/api/v1/units/${unit}/texts?${at ? `at=${at}&` : ""}limit=1000`);
  return reply.status === 200 ? ((await reply.json()) as TextsReply) : reply.status;
}

/** What is read where in a month: how many texts of which units, by their first letter. */
async function toldTexts(app: Awaited<ReturnType<typeof openGateApp>>, month: string): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const unit of Object.keys(TREE)) {
    const found = await textsAt(app, unit, month);
    if (typeof found !== "number") {
      const units = found.items.map((text) => text.slice(0, 1)).sort();
      told[unit] = [...new Set(units)].map((each) => each + units.filter((other) => other === each).length).join(" ");
      expect(found.count, unit).toBe(found.items.length);
    }
  }
  return told;
}

test("releaseTexts() lets texts out at their unit where ten wrote, else with others above it, once", async () => {
  const app = await openGateApp(TREE);
  app.setToday("2026-02-10");
  await importTexts(app, "2026-02-03", { a: 14, b: 6, c: 7, q: 12 });
  expect(await toldTexts(app, "2026-02")).toEqual({});
  await releaseOn(app, releaseDayOf(app, "2026-02"));
  expect(
    await toldAt(app, "2026-02", { measure: `question:${app.survey}:comment`, filter: `survey:${app.survey}` }),
  ).toEqual({ a: "14", b: "withheld", c: "withheld", p: "27", q: "12", r: "39" });
  expect(await toldTexts(app, "2026-02")).toEqual({ a: "a14", p: "b6 c7", q: "q12" });
  expect(await textsAt(app, "p", "2026-02")).toMatchObject({ unitsBelow: 2, withdrawn: 0, period: "2026-02" });
  expect(await textsAt(app, "b")).toBe(404);
});

test("releaseTexts() lets a month's few wait for the month they are carried to, and names both months", async () => {
  const app = await openGateApp({ ...TREE });
  app.setToday("2026-02-10");
  await importTexts(app, "2026-02-03", { a: 6 });
  await releaseOn(app, releaseDayOf(app, "2026-02"));
  expect(await toldTexts(app, "2026-02")).toEqual({});
  app.setToday("2026-03-10");
  await importTexts(app, "2026-03-03", { a: 8 });
  await releaseOn(app, releaseDayOf(app, "2026-03"));
  expect(await toldTexts(app, "2026-03")).toEqual({ a: "a14" });
  expect(await textsAt(app, "a")).toMatchObject({ span: ["2026-02", "2026-03"], unitsBelow: 0 });
});

test("releaseTexts() keeps what comes late out of groups that are out, and shows no unit whose cell is withheld", async () => {
  const app = await openGateApp({ ...TREE });
  app.setToday("2026-02-10");
  await importTexts(app, "2026-02-03", { a: 12, b: 9 });
  await releaseOn(app, releaseDayOf(app, "2026-02"));
  const before = await toldTexts(app, "2026-02");
  expect(before).toEqual({ p: "a12 b9" });
  await importTexts(app, "2026-02-04", { a: 15, c: 11 });
  await releaseOn(app, releaseDayOf(app, "2026-03"));
  expect(await toldTexts(app, "2026-02")).toEqual({ ...before, c: "c11" });
});

test("a withdrawn text goes from its group and leaves a counted trace", async () => {
  const app = await openGateApp({ ...TREE });
  app.setToday("2026-02-10");
  await importTexts(app, "2026-02-03", { a: 14 });
  await releaseOn(app, releaseDayOf(app, "2026-02"));
  const { db } = app.deps;
  await db.execute(
    `INSERT INTO text_withdrawals SELECT key, field, 'law', 'x', 'y', '2026-03-09' FROM response_texts LIMIT 1`,
  );
  await db.execute("DELETE FROM response_texts WHERE key IN (SELECT key FROM text_withdrawals)");
  expect(await textsAt(app, "a")).toMatchObject({ count: 13, withdrawn: 1 });
});
