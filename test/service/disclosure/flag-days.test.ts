import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../../src/service/disclosure/release-closed-periods.ts";
import { answer, newLink, publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { SIX_RATINGS, variedAnswers } from "../../support/flag-survey.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let survey: string;
let number = 0;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-03-01" });
  await putUnit(app, "u1");
  survey = await publishSurvey(app, SIX_RATINGS);
});
afterEach(() => app.close());

async function answersOn(day: string, link: string, count: number, answersAt: (at: number) => object) {
  app.setToday(day);
  for (let at = 0; at < count; at += 1) {
    number += 1;
    expect((await answer(app, link, number, answersAt(at))).status).toBe(201);
  }
}

/** No two of a day are the same in all. */
const different = (level: number) => (at: number) => ({
  ...variedAnswers(level),
  q4: 1 + (at % 5),
  q5: 1 + (Math.floor(at / 5) % 5),
});

async function release(): Promise<unknown[]> {
  app.setToday("2026-04-03");
  await releaseClosedPeriods(app.deps);
  const { rows } = await app.deps.db.execute("SELECT unit, channel, day, rule FROM flagged_days");
  return rows.map((row) => ({ ...row }));
}

async function trend() {
  const reply = await app.request("GET", "/api/v1/units/u1/trend?indicator=satisfaction&period=month");
  const { series } = (await reply.json()) as { series: { points: { valid: number; plain?: object }[] }[] };
  return series.map(({ points }) => points.at(-1));
}

test("a burst is flagged when its month is settled: it counts, and the figure without it stands beside it", async () => {
  const link = await newLink(app, survey, "u1");
  for (let day = 1; day <= 8; day += 1) {
    await answersOn(`2026-03-0${day}`, link, 3, different(5));
  }
  await answersOn("2026-03-09", link, 31, different(1));
  expect(await release()).toEqual([{ unit: "u1", channel: "qr", day: "2026-03-09", rule: "burst" }]);
  expect(await trend()).toEqual([
    expect.objectContaining({ valid: 55, value: 24 / 55, plain: expect.objectContaining({ valid: 24, value: 1 }) }),
  ]);
});

test("a day that is mostly one and the same sheet is flagged, also in a wave", async () => {
  const wave = { from: "2026-03-01", to: "2026-03-31" };
  expect((await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, wave)).status).toBe(201);
  const link = await newLink(app, survey, "u1");
  await answersOn("2026-03-05", link, 24, different(5));
  await answersOn("2026-03-06", link, 22, () => variedAnswers(1));
  expect(await release()).toEqual([{ unit: "u1", channel: "qr", day: "2026-03-06", rule: "alike" }]);
  const { rows } = await app.deps.db.execute(
    "SELECT flag, sum(count) AS n FROM settled_tallies WHERE question = '' GROUP BY flag ORDER BY flag",
  );
  expect(rows.map(({ flag, n }) => [flag, Number(n)])).toEqual([
    ["", 24],
    ["day", 22],
  ]);
});

test("ordinary days are not flagged, and codes that were handed out never", async () => {
  const link = await newLink(app, survey, "u1");
  await answersOn("2026-03-05", link, 29, different(4));
  const token = await newLink(app, survey, "u1", { proof: "token" });
  const made = await app.request("POST", "/api/v1/code-batches", { links: [token], count: 22 });
  const { codes } = (await made.json()) as { codes: string[] };
  for (const code of codes) {
    number += 1;
    expect((await answer(app, token, number, variedAnswers(1), { token: code })).status).toBe(201);
  }
  expect(await release()).toEqual([]);
});
