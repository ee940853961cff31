import { expect, onTestFinished, test } from "vitest";
import { openGateApp, passMonth } from "../service/disclosure/gate-app.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { stateBeside } from "../support/state-beside.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

async function pageOf(app: TestApp, unit: string, query: string): Promise<string> {
  const reply = await app.request("GET", `/u/${unit}/about?lang=en&${query}`, undefined, { token: false });
  return `${reply.status} ${(await reply.text())
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")}`;
}

async function opened(today: string): Promise<TestApp> {
  const app = await openTestApp({ today });
  onTestFinished(() => app.close());
  return app;
}

test("GET /u/:code/about tells what was left out of call-back, and a wave's weights and response rate", async () => {
  const app = await opened("2026-01-12");
  await stateBeside(app);
  const month = await pageOf(app, "district", "indicator=satisfaction&period=2025-12");
  expect(month).toContain("50 (12.8%)");
  expect(month).toContain("withdrawn");
  const wave = await pageOf(app, "town", "period=winter&indicator=poll");
  expect(wave).toContain("RR1 50.0%");
  expect(wave).toContain("One known share of the people met");
}, 60_000);

test("GET /u/:code/about tells changes of links below the unit, naming each unit, and how many more there were", async () => {
  const app = await opened("2026-01-10");
  for (const [code, parent] of Object.entries({ district: null, east: "district", apart: null })) {
    await putUnit(app, code, { parent });
  }
  const survey = await publishSurvey(app);
  const [own, below, other] = [
    await newLink(app, survey, "district"),
    await newLink(app, survey, "east"),
    await newLink(app, survey, "apart"),
  ];
  for (let turn = 0; turn < 11; turn += 1) {
    for (const status of ["paused", "open"]) {
      expect((await app.request("PATCH", `/api/v1/links/${below}`, { status })).status).toBe(200);
    }
  }
  app.setToday("2026-01-11");
  for (const link of [own, below, other]) {
    await app.request("PATCH", `/api/v1/links/${link}`, { status: "paused" });
  }
  const page = await pageOf(app, "district", "indicator=satisfaction&period=2026-01");
  expect(page).toMatch(new RegExp(`11 January 2026 east: QR code ${below}`));
  expect(page).toMatch(new RegExp(`11 January 2026 QR code ${own}`));
  expect(page).not.toContain(other);
  expect(page).toContain("And 4 more");
  expect(await pageOf(app, "east", "indicator=satisfaction&period=2026-01")).not.toContain("east: QR");
});

test("GET /u/:code/about shows the live figure of an open month as one that may change", async () => {
  const app = await opened("2026-02-10");
  await putUnit(app, "hall");
  const link = await newLink(app, await publishSurvey(app, { ...CALL_BACK, live: true }), "hall");
  for (let at = 1; at <= 20; at += 1) {
    expect((await answer(app, link, at, { overall: at % 4 === 0 ? 2 : 5 })).status).toBe(201);
  }
  const page = await pageOf(app, "hall", "indicator=satisfaction&period=2026-02");
  expect(page).toContain("80.0% 10 answers");
  expect(page).toContain("may change");
  expect(page).not.toContain("No figure has been published here");
});

test("GET /u/:code/about says of a bound that only it is published", async () => {
  const app = await openGateApp({ east: null });
  await putUnit(app, "east", { population: 25 });
  await passMonth(app, "2026-01", [{ unit: "east", good: 20 }]);
  const page = await pageOf(app, "east", "indicator=satisfaction&period=2026-01");
  expect(page).toContain("95%");
  expect(page).toContain("Only this bound is published");
  expect(page).not.toContain("No figure has been published here");
});
