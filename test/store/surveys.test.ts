import { expect, test } from "vitest";
import type { SurveyDefinition } from "../../src/core/surveys/survey.ts";
import {
  findDraft,
  findRevision,
  newestRevision,
  newSurveyDraft,
  newSurveyRevision,
  nextSurveyDraft,
  surveyExists,
} from "../../src/store/surveys.ts";
import { openTempDatabase } from "../support/temp-database.ts";

const TODAY = "2026-11-22";
const DEFINITION: SurveyDefinition = { title: "一", live: false, results: "public", questions: [], indicators: [] };

test("findDraft() gives the newest draft", async () => {
  const db = await openTempDatabase();
  await db.batch([newSurveyDraft("s", DEFINITION, TODAY, "test")]);
  await db.batch([nextSurveyDraft("s", { ...DEFINITION, title: "二" }, TODAY, "test")]);
  expect((await findDraft(db, "s"))?.title).toBe("二");
  expect(await findDraft(db, "t")).toBeNull();
  expect([await surveyExists(db, "s"), await surveyExists(db, "t")]).toEqual([true, false]);
});

test("newSurveyDraft() refuses an id that is taken", async () => {
  const db = await openTempDatabase();
  await db.batch([newSurveyDraft("s", DEFINITION, TODAY, "test")]);
  await expect(db.batch([newSurveyDraft("s", DEFINITION, TODAY, "test")])).rejects.toThrow();
});

test("findRevision() reads a published revision once and keeps it", async () => {
  const db = await openTempDatabase();
  expect(await findRevision(db, "s", 1)).toBeNull();
  await db.batch([newSurveyRevision("s", 1, DEFINITION, TODAY, "test")]);
  await db.batch([newSurveyRevision("s", 2, { ...DEFINITION, title: "二" }, TODAY, "test")]);
  const first = await findRevision(db, "s", 1);
  expect(first).toEqual(DEFINITION);
  expect(await findRevision(db, "s", 1)).toBe(first);
  expect((await findRevision(db, "s", 2))?.title).toBe("二");
});

test("newestRevision() is null until something is published", async () => {
  const db = await openTempDatabase();
  expect(await newestRevision(db, "s")).toBeNull();
  await db.batch([newSurveyRevision("s", 1, DEFINITION, TODAY, "test")]);
  await db.batch([newSurveyRevision("s", 2, DEFINITION, TODAY, "test")]);
  expect(await newestRevision(db, "s")).toBe(2);
});
