import { expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import {
  findWave,
  isSurveyReleasedWithin,
  isToldLive,
  isWaveReleased,
  listWaves,
  newWaveChange,
} from "../../src/store/waves.ts";
import { openTempDatabase } from "../support/temp-database.ts";

const WAVE = { survey: "s", key: "spring", fromDay: "2026-04-01", toDay: "2026-05-15", name: null };

async function release(db: Database, kind: string, period: string, filter: string, measure = "indicator:x") {
  await db.execute(
    `INSERT INTO releases (unit, measure, period_kind, filter, proof, period, version, status, released_on)
      VALUES ('a', ?, ?, ?, 'open', ?, 1, 'shown', '2026-11-02')`,
    [measure, kind, filter, period],
  );
}

test("findWave() gives the latest statement of a wave", async () => {
  const db = await openTempDatabase();
  await db.batch([newWaveChange(WAVE, "2026-03-01", "test")]);
  const later = { ...WAVE, toDay: "2026-05-20", name: { en: "Spring" } };
  await db.batch([
    newWaveChange(later, "2026-03-02", "test"),
    newWaveChange({ ...WAVE, survey: "t" }, "2026-03-02", "test"),
  ]);
  expect(await findWave(db, "s", "spring")).toEqual(later);
  expect(await findWave(db, "s", "autumn")).toBeNull();
  expect((await listWaves(db)).map(({ survey }) => survey)).toEqual(["s", "t"]);
});

test("isWaveReleased() counts every release of the key but a live total", async () => {
  const db = await openTempDatabase();
  await release(db, "wave", "spring", "live:s");
  await release(db, "month", "2026-04", "");
  expect(await isWaveReleased(db, "spring")).toBe(false);
  await release(db, "wave", "spring", "");
  expect(await isWaveReleased(db, "spring")).toBe(true);
});

test("isSurveyReleasedWithin() sees released months of this survey alone", async () => {
  const db = await openTempDatabase();
  await release(db, "month", "2026-04", "survey:other");
  await release(db, "month", "2026-04", "live:s");
  await release(db, "month", "2026-03", "survey:s");
  expect(await isSurveyReleasedWithin(db, "s", "2026-04-01", "2026-05-15")).toBe(false);
  expect(await isSurveyReleasedWithin(db, "s", "2026-03-31", "2026-05-15")).toBe(true);
  await release(db, "month", "2026-05", "", "question:s:overall");
  expect(await isSurveyReleasedWithin(db, "s", "2026-04-01", "2026-05-15")).toBe(true);
});

test("isToldLive() sees live totals of this survey told on one of the days or later", async () => {
  const db = await openTempDatabase();
  const isTold = (from: string, to: string) => isToldLive(db, WAVE, [{ from, to }]);
  await release(db, "month", "2026-11", "live:other");
  await release(db, "month", "2026-11", "survey:s");
  await release(db, "wave", "autumn", "live:s");
  expect(await isTold("2026-11-01", "2026-11-30")).toBe(false);
  await release(db, "month", "2026-11", "live:s");
  expect(await isToldLive(db, WAVE, [])).toBe(false);
  expect([await isTold("2026-10-01", "2026-10-31"), await isTold("2026-11-03", "2026-11-30")]).toEqual([false, false]);
  expect([await isTold("2026-11-02", "2026-11-02"), await isTold("2026-10-31", "2026-12-01")]).toEqual([true, true]);
  await release(db, "wave", "spring", "live:s");
  expect([await isTold("2026-04-01", "2026-04-02"), await isTold("2026-11-03", "2026-11-09")]).toEqual([true, false]);
});
