import { afterEach, beforeEach, expect, test } from "vitest";
import type { Ranking } from "../../src/core/figures/trend.ts";
import { publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-02-10" });
  await putUnit(app, "district");
  await putUnit(app, "east", { parent: "district" });
  await putUnit(app, "west", { parent: "district" });
  survey = await publishSurvey(app);
});
afterEach(() => app.close());

async function importAnswers(into: string, lines: readonly string[]): Promise<void> {
  const reply = await app.request("POST", `/api/v1/surveys/${into}/responses/import`, lines.join("\n"));
  expect(reply.status, await reply.text()).toBe(200);
}

test("GET results gives a number question's mean, a mean of 0 too, and no other question one", async () => {
  const minutes = await publishSurvey(app, {
    title: "等候",
    questions: [
      { id: "minutes", type: "number", title: "几分钟" },
      { id: "comment", type: "text", title: "想说的话" },
    ],
  });
  const lines = [-2, 0, 2].flatMap((number) => Array(4).fill(`2025-12-03,east,phone,${number},好`));
  await importAnswers(minutes, ["day,unit,channel,minutes,comment", ...lines]);
  const reply = await app.request("GET", `/api/v1/surveys/${minutes}/results?unit=east`);
  expect(await reply.json()).toMatchObject({
    questions: [
      { id: "minutes", series: [{ answered: 12, mean: 0 }] },
      { id: "comment", series: [{ answered: 12, mean: null }] },
    ],
  });
});

test("GET ranking takes by default the last period in which a child of then was shown", async () => {
  await putUnit(app, "other");
  await putUnit(app, "west", { parent: "other", since: "2025-11-01" });
  const answers = ["2025-09-03,east,phone,4", "2025-12-03,west,phone,4"].flatMap((line) => Array(12).fill(line));
  await importAnswers(survey, ["day,unit,channel,overall", ...answers]);
  const rankingOf = async (unit: string) => {
    const reply = await app.request("GET", `/api/v1/units/${unit}/ranking?indicator=satisfaction`);
    return (await reply.json()) as Ranking;
  };
  expect(await rankingOf("district")).toMatchObject({ at: "2025-09", units: [{ code: "east" }, { code: "west" }] });
  expect(await rankingOf("other")).toMatchObject({ at: "2025-12", units: [{ code: "west", status: "shown" }] });
  expect(await rankingOf("west")).toMatchObject({ at: null, units: [] });
});

test.each([
  "month&at=2025-13",
  "year&at=2025-12",
  "wave&at=nowhere",
])("GET results and GET ranking refuse period=%s", async (period) => {
  const query = `unit=east&indicator=satisfaction&period=${period}`;
  for (const path of [`surveys/${survey}/results`, "units/district/ranking"]) {
    const reply = await app.request("GET", `/api/v1/${path}?${query}`);
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ errors: [{ pointer: "/at", reason: "bad_period" }] });
  }
});
