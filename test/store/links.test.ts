import { expect, test } from "vitest";
import type { SurveyDefinition } from "../../src/core/surveys/survey.ts";
import type { Database } from "../../src/store/database.ts";
import { findLink, findLinkForAnswer, listLinks, type NewLink, newLinkChange } from "../../src/store/links.ts";
import { newSurveyRevision } from "../../src/store/surveys.ts";
import { newWaveChange } from "../../src/store/waves.ts";
import { openTempDatabase } from "../support/temp-database.ts";

const TODAY = "2026-11-22";
const DEFINITION: SurveyDefinition = { title: "一", live: false, results: "public", questions: [], indicators: [] };
const LINK: NewLink = {
  code: "AAAAAAA",
  survey: "s",
  firstRevision: 1,
  unit: "a",
  channel: "qr",
  respondentClass: null,
  round: 1,
  wave: null,
  proof: "open",
  status: "open",
  ownOpensOn: null,
  ownClosesOn: null,
  preset: [],
  hidden: [],
  origins: [],
};

async function openWithSurvey(): Promise<Database> {
  const db = await openTempDatabase();
  await db.batch([
    newSurveyRevision("s", 1, DEFINITION, TODAY, "test"),
    newSurveyRevision("s", 2, DEFINITION, TODAY, "test"),
    newWaveChange({ survey: "s", key: "w", fromDay: "2026-11-01", toDay: "2026-11-20", name: null }, TODAY, "test"),
  ]);
  return db;
}

test("findLinkForAnswer() gives the latest statement with the survey's newest revision", async () => {
  const db = await openWithSurvey();
  await db.batch([
    newLinkChange(LINK, 1, TODAY, "test"),
    newLinkChange({ ...LINK, status: "paused" }, 2, TODAY, "test"),
  ]);
  const found = await findLinkForAnswer(db, "AAAAAAA");
  expect(found?.newestRevision).toBe(2);
  expect(found?.link).toEqual({ ...LINK, status: "paused", change: 2, opensOn: null, closesOn: null });
  expect(await findLinkForAnswer(db, "BBBBBBB")).toBeNull();
});

test("findLinkForAnswer() looks up by keys alone, however many links there are", async () => {
  const db = await openWithSurvey();
  const seen: string[] = [];
  const spy: Database = {
    ...db,
    execute: (sql, args) => {
      seen.push(sql);
      return db.execute(sql, args);
    },
  };
  await findLinkForAnswer(spy, "AAAAAAA");
  const plan = await db.execute(`EXPLAIN QUERY PLAN ${seen[0]}`, ["AAAAAAA"]);
  const steps = plan.rows.map((row) => String(row.detail));
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.filter((step) => step.startsWith("SCAN"))).toEqual([]);
});

test("findLinkForAnswer() reads a link once, and again when anything but answers was written", async () => {
  const db = await openWithSurvey();
  await db.batch([newLinkChange(LINK, 1, TODAY, "test")]);
  const found = await findLinkForAnswer(db, "AAAAAAA");
  expect(await findLinkForAnswer(db, "AAAAAAA")).toBe(found);
  await db.batch([newLinkChange({ ...LINK, status: "paused" }, 2, TODAY, "test")]);
  expect((await findLinkForAnswer(db, "AAAAAAA"))?.link.status).toBe("paused");
  expect(await findLinkForAnswer({ ...db, version: () => null }, "AAAAAAA")).not.toBe(
    await findLinkForAnswer({ ...db, version: () => null }, "AAAAAAA"),
  );
});

test("findLink() narrows a link's days to those of its wave", async () => {
  const db = await openWithSurvey();
  await db.batch([
    newLinkChange({ ...LINK, wave: "w" }, 1, TODAY, "test"),
    newLinkChange({ ...LINK, code: "BBBBBBB", wave: "w", ownOpensOn: "2026-11-10" }, 1, TODAY, "test"),
  ]);
  expect(await findLink(db, "AAAAAAA")).toMatchObject({ opensOn: "2026-11-01", closesOn: "2026-11-20" });
  expect(await findLink(db, "BBBBBBB")).toMatchObject({ opensOn: "2026-11-10", closesOn: "2026-11-20" });
});

test("findLink() follows the days of a wave that was moved", async () => {
  const db = await openWithSurvey();
  await db.batch([newLinkChange({ ...LINK, wave: "w" }, 1, TODAY, "test")]);
  const moved = { survey: "s", key: "w", fromDay: "2026-11-05", toDay: "2026-11-25", name: null };
  await db.batch([newWaveChange(moved, TODAY, "test")]);
  expect(await findLink(db, "AAAAAAA")).toMatchObject({ opensOn: "2026-11-05", closesOn: "2026-11-25" });
});

test("listLinks() pages by code and filters by survey and unit", async () => {
  const db = await openWithSurvey();
  const others = [
    { code: "BBBBBBB", unit: "b" },
    { code: "CCCCCCC", survey: "t" },
  ];
  await db.batch(
    [LINK, ...others.map((other) => ({ ...LINK, ...other }))].map((each) => newLinkChange(each, 1, TODAY, "test")),
  );
  await db.batch([newLinkChange({ ...LINK, status: "closed" }, 2, TODAY, "test")]);
  const codes = async (survey: string | null, unit: string | null, after: string | null, limit = 10) =>
    (await listLinks(db, { survey, unit, after, limit })).map(({ code }) => code);
  expect(await codes(null, null, null)).toEqual(["AAAAAAA", "BBBBBBB", "CCCCCCC"]);
  expect(await codes(null, null, "AAAAAAA", 1)).toEqual(["BBBBBBB"]);
  expect(await codes("s", null, null)).toEqual(["AAAAAAA", "BBBBBBB"]);
  expect(await codes("s", "b", null)).toEqual(["BBBBBBB"]);
});
