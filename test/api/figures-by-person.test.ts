import { afterEach, beforeEach, expect, test } from "vitest";
import { Z95 } from "../../src/core/figures/interval.ts";
import type { Ranking, Trend } from "../../src/core/figures/trend.ts";
import { wilsonInterval } from "../../src/core/figures/wilson-interval.ts";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const UNITS = ["east", "west", "north"];
const PERSONS = 12;
let app: TestApp;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-01-10" });
});
afterEach(() => app.close());

async function figures<Reply>(path: string): Promise<Reply> {
  const reply = await app.request("GET", path, undefined, { token: false });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Reply;
}

async function pointOf(unit: string, indicator: string) {
  const query = `indicator=${indicator}&from=2026-01-01&to=2026-01-31`;
  const read = await figures<Trend>(`/api/v1/units/${unit}/trend?${query}`);
  return read.series[0]?.points[0];
}

/** Twelve people who rate every unit alike, eight of them well. */
async function sendSheets(): Promise<void> {
  await putUnit(app, "city");
  for (const unit of UNITS) {
    await putUnit(app, unit, { parent: "city" });
  }
  const rows = UNITS.map((unit) => ({ value: unit, label: unit, unit }));
  const survey = await publishSurvey(app, {
    title: "Sheet",
    questions: [{ id: "m", type: "matrix", title: "?", scale: "satisfaction5", rows }],
    indicators: [
      { key: "sat", question: "m", favourable: [5, 4, 3] },
      { key: "level", kind: "mean", question: "m" },
    ],
  });
  const link = await newLink(app, survey, "city", { channel: "paper" });
  for (let i = 1; i <= PERSONS; i++) {
    const level = i <= 8 ? 5 : 1;
    const reply = await answer(app, link, i, { m: Object.fromEntries(UNITS.map((unit) => [unit, level])) });
    expect(reply.status).toBe(201);
  }
  app.setToday("2026-02-03");
  await releaseClosedPeriods(app.deps);
}

test("GET trend counts the answers of a sheet over units, and tells the interval by its people", async () => {
  await sendSheets();
  const [city, east] = [await pointOf("city", "sat"), await pointOf("east", "sat")];
  const interval = wilsonInterval(8, PERSONS, Z95);
  expect(city).toMatchObject({ favourable: 24, valid: 36, responses: PERSONS, value: 24 / 36 });
  expect(city?.low).toBeCloseTo(interval?.low ?? 0, 12);
  expect(city?.high).toBeCloseTo(interval?.high ?? 0, 12);
  expect(east).toMatchObject({ favourable: 8, valid: PERSONS, ...interval });
  expect(east).not.toHaveProperty("responses");
  const [cityLevel, eastLevel] = [await pointOf("city", "level"), await pointOf("east", "level")];
  expect(cityLevel?.low).toBeCloseTo(eastLevel?.low ?? 0, 12);
  const page = await app.request("GET", "/u/city?indicator=sat&lang=en", undefined, { token: false });
  expect(await page.text()).toContain("36 answers from 12 people");
});

test("GET trend and ranking count several ticks of one person once in their intervals", async () => {
  await putUnit(app, "top");
  await putUnit(app, "desk", { parent: "top" });
  const options = ["a", "b", "c", "d"].map((value) => ({ value, label: value }));
  const survey = await publishSurvey(app, {
    title: "Ticks",
    questions: [{ id: "q", type: "choices", title: "?", options }],
    indicators: [{ key: "ticks", question: "q", favourable: ["a", "c"] }],
  });
  const rows = ["a|c", "b|d"].flatMap((ticks) => Array(20).fill(`2025-12-05,desk,paper,${ticks}`));
  const csv = ["day,unit,channel,q", ...rows].join("\n");
  expect((await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv)).status).toBe(200);
  const { units } = await figures<Ranking>("/api/v1/units/top/ranking?indicator=ticks");
  expect(units[0]).toMatchObject({ code: "desk", favourable: 40, valid: 80, responses: 40, value: 0.5 });
  expect(units[0]).toMatchObject({ ...wilsonInterval(20, 40, Z95) });
});
