import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;
let link: string;
let number = 0;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-03-10" });
  await putUnit(app, "desk");
  survey = await publishSurvey(app, { ...CALL_BACK, live: true });
  link = await newLink(app, survey, "desk");
});
afterEach(() => app.close());

async function send(day: string, ratings: readonly number[]): Promise<void> {
  app.setToday(day);
  for (const overall of ratings) {
    number += 1;
    expect((await answer(app, link, number, { overall })).status).toBe(201);
  }
}

const times = (count: number, rating: number): number[] => Array(count).fill(rating);

async function putWave(from: string, to: string, more: object = {}) {
  const reply = await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, { from, to, ...more });
  const body = (await reply.json()) as { reason?: string };
  return [reply.status, body.reason].filter((each) => each !== undefined);
}

async function rows(sql: string): Promise<unknown[][]> {
  return (await app.deps.db.execute(sql)).rows.map((row) => Object.values(row));
}

test("PUT /waves refuses days whose answers an open month told live, and takes days to come", async () => {
  await send("2026-03-10", [...times(9, 5), ...times(6, 1)]);
  await send("2026-03-11", times(15, 5));
  expect(await putWave("2026-03-11", "2026-03-20")).toEqual([409, "period_released"]);
  expect(await putWave("2026-02-01", "2026-03-01")).toEqual([409, "period_released"]);
  expect(await putWave("2026-03-12", "2026-03-20")).toEqual([201]);
  expect(await putWave("2026-03-11", "2026-03-20")).toEqual([409, "period_released"]);
  expect(await putWave("2026-03-15", "2026-03-20")).toEqual([200]);
});

test("PUT /waves lets a wave that was told live be named and go on longer, not begin or end otherwise", async () => {
  expect(await putWave("2026-03-10", "2026-03-20")).toEqual([201]);
  await send("2026-03-10", times(15, 5));
  await send("2026-03-11", times(15, 1));
  expect(await putWave("2026-03-11", "2026-03-20")).toEqual([409, "period_released"]);
  expect(await putWave("2026-03-10", "2026-03-10")).toEqual([409, "period_released"]);
  expect(await putWave("2026-04-10", "2026-04-20")).toEqual([409, "period_released"]);
  expect(await putWave("2026-03-10", "2026-03-20", { name: "Spring" })).toEqual([200]);
  expect(await putWave("2026-03-10", "2026-03-25")).toEqual([200]);
});

test("PUT /waves over days of which nothing was told yet takes them out of the steps that are told later", async () => {
  await send("2026-03-10", times(5, 5));
  await send("2026-03-11", times(10, 1));
  expect(await rows("SELECT DISTINCT period, at FROM live_snapshots")).toEqual([["2026-03", 10]]);
  expect(await putWave("2026-03-11", "2026-03-20")).toEqual([201]);
  expect(await rows("SELECT DISTINCT period, at FROM live_snapshots")).toEqual([]);
  await send("2026-03-21", times(15, 5));
  const told = await rows("SELECT period, version, counts ->> '$.favourable' FROM releases WHERE filter LIKE 'live:%'");
  expect(told).toContainEqual(["2026-03", 10, 10]);
  app.setToday("2026-04-03");
  await releaseClosedPeriods(app.deps);
  expect(
    await rows(`SELECT period, counts ->> '$.favourable', counts ->> '$.valid' FROM releases
      WHERE filter = '' AND measure = 'indicator:satisfaction' AND period_kind IN ('month', 'wave') ORDER BY period`),
  ).toEqual([
    ["2026-03", 20, 20],
    ["spring", 0, 10],
  ]);
});
