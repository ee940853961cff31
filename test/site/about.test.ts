import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const KNOWN = {
  ...CALL_BACK.indicators[1],
  ...{ key: "known", name: { "zh-CN": "解决率", en: "Resolution" } },
};

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-02-10", settings: { baseUrl: "http://127.0.0.1:8787/survey" } });
  await putUnit(app, "east", { name: { "zh-CN": "东街", en: "East Street" } });
  const survey = await publishSurvey(app, { ...CALL_BACK, indicators: [CALL_BACK.indicators[0], KNOWN] });
  const link = await newLink(app, survey, "east");
  const rows = [...Array(8).fill("5,yes"), ...Array(6).fill("3,na"), ...Array(6).fill("1,no")];
  const csv = ["day,unit,channel,overall,solved", ...rows.map((row) => `2026-02-03,east,phone,${row}`)].join("\n");
  expect((await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv)).status).toBe(200);
  await app.request("PATCH", `/api/v1/links/${link}`, { status: "paused" });
  const figures = "unit,indicator,period,favourable,valid,source\neast,satisfaction,2026-01,82,100,年报 A\n";
  expect((await app.request("POST", "/api/v1/figures/import", figures)).status).toBe(200);
  app.setToday("2026-03-05");
  const corrected = figures.replace("82,100", "83,100");
  expect((await app.request("POST", "/api/v1/figures/import?correct=抄错", corrected)).status).toBe(200);
  await releaseClosedPeriods(app.deps);
});
afterAll(() => app.close());

async function pageOf(query: string, unit = "east"): Promise<string> {
  const reply = await app.request("GET", `/u/${unit}/about?lang=en&${query}`, undefined, { token: false });
  return `${reply.status} ${(await reply.text())
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")}`;
}

test("GET /u/:code/about tells wording, formula, the count of every level, and the rate counted otherwise", async () => {
  const page = await pageOf("indicator=satisfaction&period=2026-02");
  expect(page).toMatch(/^200 /);
  for (const told of [
    "Hotline call-back, Are you satisfied with the outcome?",
    "70.0% 20 answers",
    "very satisfied counts as favourable 8 40.0%",
    "very dissatisfied 6 30.0%",
    "As this indicator counts: 70.0% (14/20)",
    "Two best levels only: 40.0% (8/20)",
    "telephone 20 answers · 100.0%",
    "Answers were imported before the release on 10 February 2026",
    "Released on 5 March 2026",
    "Not revised since",
  ]) {
    expect(page).toContain(told);
  }
});

test("GET /u/:code/about tells what is left out, and which links were paused in which role", async () => {
  const page = await pageOf("indicator=known&period=2026-02");
  expect(page).toContain("Not sure: 6 answers, 30.0% of all answers, left out of the denominator");
  expect(page).toMatch(/10 February 2026 [^.]*\w{7}[^.]*paused/);
  expect(page).toContain("Done by: administrator");
});

test("GET /u/:code/about tells the source of imported counts, their versions and why they were corrected", async () => {
  const page = await pageOf("indicator=satisfaction&period=2026-01");
  expect(page).toContain("年报 A, imported on 10 February 2026");
  expect(page).toContain("Version 1, released on 10 February 2026: 82/100");
  expect(page).toContain("Version 2, released on 5 March 2026: 83/100");
  expect(page).toContain("抄错");
});

test("GET /u/:code/about gives a reason where there is no figure, and nothing of what it would be made of", async () => {
  const page = await pageOf("indicator=known&period=2026-01");
  expect(page).toContain("No figure has been published here");
  expect(page).not.toMatch(/Released on|Channels|Question/);
  expect(await pageOf("indicator=known&period=2026-13")).toMatch(/^404 /);
  expect(await pageOf("indicator=nothing&period=2026-02")).toMatch(/^404 /);
  expect(await pageOf("period=2026-02", "nowhere")).toMatch(/^404 /);
});

test("GET /u/:code/about without a query is that of the last shown month, and the unit's table leads there", async () => {
  expect(await pageOf("")).toContain("East Street, February 2026: Satisfaction");
  const unit = await (await app.request("GET", "/u/east?lang=en", undefined, { token: false })).text();
  expect(unit).toContain("/survey/u/east/about?indicator=satisfaction&amp;period=2026-02");
});
