import { afterEach, beforeEach, expect, test } from "vitest";
import type { Trend } from "../../src/core/figures/trend.ts";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, publishSurvey } from "../support/demo-survey.ts";
import type { TestApp } from "../support/test-app.ts";
import { importRows, openFiguresApp, pointAt, type Rows, readTrend } from "./figures-setup.ts";

let app: TestApp;
let survey: string;

beforeEach(async () => {
  const opened = await openFiguresApp();
  app = opened;
  survey = opened.survey;
});
afterEach(() => app.close());

const importAnswers = (rows: Rows, channel = "phone", into = survey) => importRows(app, rows, channel, into);
const trend = (unit: string, query = "") => readTrend(app, unit, query);

test("GET trend shows a closed month after an import, in the unit and above it, never nine answers", async () => {
  await importAnswers([
    ["2025-09-03", "east", 74, 26],
    ["2025-12-03", "east", 82, 18],
    ["2025-12-03", "west", 9, 0],
  ]);
  expect(pointAt(await trend("east", "&to=2025-12-31"), "2025-12")).toMatchObject({ status: "withheld", valid: null });
  const east = await trend("east", "&from=2025-09-01&to=2025-10-31");
  expect(pointAt(east, "2025-09")).toMatchObject({ status: "shown", favourable: 74, valid: 100, value: 0.74 });
  expect(pointAt(east, "2025-10")).toMatchObject({ status: "withheld", value: null, valid: null, isOpen: false });
  expect(pointAt(await trend("district"), "2025-12")).toMatchObject({ favourable: 91, valid: 109 });
  expect(pointAt(await trend("west"), "2025-12") ?? { valid: null }).toMatchObject({ valid: null });
});

test("GET trend leaves a released month as it was when more comes later", async () => {
  await importAnswers([["2025-12-03", "east", 20, 5]]);
  await importAnswers([
    ["2025-12-04", "east", 0, 30],
    ["2025-12-04", "west", 10, 0],
  ]);
  expect(pointAt(await trend("east"), "2025-12")).toMatchObject({ favourable: 20, valid: 25 });
  expect(pointAt(await trend("west"), "2025-12")).toMatchObject({ favourable: 10, valid: 10 });
  expect(pointAt(await trend("district"), "2025-12")).toMatchObject({ valid: 25 });
});

test("GET trend does not let a second import complete a withheld cell", async () => {
  await importAnswers([["2025-12-03", "west", 9, 0]]);
  await importAnswers([["2025-12-04", "west", 1, 0]]);
  expect(pointAt(await trend("west"), "2025-12")).toMatchObject({ status: "withheld", valid: null });
});

test("GET trend shows an open month only as open, and releases it one day after it has closed", async () => {
  const link = await newLink(app, survey, "east");
  for (let number = 1; number <= 12; number += 1) {
    await answer(app, link, number, { overall: 4 });
  }
  const february = async () => pointAt(await trend("east", "&from=2026-02-01&to=2026-02-28"), "2026-02", "open");
  expect(await february()).toMatchObject({ isOpen: true, status: "withheld", valid: null });
  app.setToday("2026-03-01");
  await releaseClosedPeriods(app.deps);
  expect(await february()).toMatchObject({ isOpen: false, status: "withheld", valid: null });
  app.setToday("2026-03-02");
  await releaseClosedPeriods(app.deps);
  expect(await february()).toMatchObject({ isOpen: false, status: "shown", valid: 12, favourable: 12 });
});

test("GET trend of a live survey shows the first ten at answer twenty, exactly as they stood", async () => {
  const live = await publishSurvey(app, { ...CALL_BACK, live: true });
  const link = await newLink(app, live, "east");
  const february = async (unit: string) => pointAt(await trend(unit, "&from=2026-02-01"), "2026-02", "open");
  const send = (from: number, to: number, overall: number) =>
    Promise.all(Array.from({ length: to - from + 1 }, (_, i) => answer(app, link, from + i, { overall })));
  await send(1, 8, 5);
  await send(9, 19, 1);
  expect(await february("east")).toMatchObject({ status: "withheld", isOpen: true });
  await send(20, 20, 1);
  expect(await february("east")).toMatchObject({ status: "shown", isOpen: true, valid: 10, favourable: 8 });
  await send(21, 29, 5);
  expect(await february("east")).toMatchObject({ valid: 10, favourable: 8 });
  await send(30, 30, 5);
  expect(await february("east")).toMatchObject({ valid: 20, favourable: 8 });
  expect(await february("district")).toMatchObject({ status: "withheld", valid: null });
  const quarter = await trend("east", "&period=quarter&from=2026-01-01");
  expect(quarter.series.flatMap((series) => series.points).every((point) => point.status === "withheld")).toBe(true);
});

test("GET trend keeps officials' results from the public", async () => {
  const secret = await publishSurvey(app, { ...CALL_BACK, results: "officials" });
  await importAnswers([["2025-12-03", "east", 20, 0]], "phone", secret);
  expect(pointAt(await trend("east"), "2025-12") ?? { valid: null }).toMatchObject({ valid: null });
  const path = `/api/v1/units/east/trend?indicator=satisfaction&survey=${secret}`;
  expect((await app.request("GET", path, undefined, { token: false })).status).toBe(404);
  expect(pointAt((await (await app.request("GET", path)).json()) as Trend, "2025-12")).toMatchObject({ valid: 20 });
  const results = `/api/v1/surveys/${secret}/results?unit=east`;
  expect((await app.request("GET", results, undefined, { token: false })).status).toBe(404);
  expect((await app.request("GET", results)).status).toBe(200);
});

test("GET trend keeps what was let out for officials theirs when a later revision is public", async () => {
  const opened = await publishSurvey(app, { ...CALL_BACK, results: "officials" });
  await importAnswers([["2025-12-03", "east", 20, 0]], "phone", opened);
  await app.request("PUT", `/api/v1/surveys/${opened}`, { ...CALL_BACK, title: "Opened", results: "public" });
  expect((await app.request("POST", `/api/v1/surveys/${opened}/publish`)).status).toBe(200);
  const path = `/api/v1/units/east/trend?indicator=satisfaction&survey=${opened}`;
  expect((await app.request("GET", path, undefined, { token: false })).status).toBe(404);
  expect((await app.request("GET", path)).status).toBe(200);
});

test("GET results counts each value per question and proof class, ten answers or nothing", async () => {
  await importAnswers([
    ["2025-12-03", "east", 8, 4],
    ["2025-12-03", "west", 3, 4],
    ["2025-12-03", "district", 3, 0],
  ]);
  const read = async (unit: string) => {
    const reply = await app.request("GET", `/api/v1/surveys/${survey}/results?unit=${unit}&period=month&at=2025-12`);
    return (await reply.json()) as { questions: { id: string; series: { counts: unknown; proof: string }[] }[] };
  };
  const { questions } = await read("east");
  expect(questions.find(({ id }) => id === "overall")?.series).toMatchObject([
    { proof: "imported", status: "shown", counts: { "4": 8, "1": 4 } },
  ]);
  expect(questions.find(({ id }) => id === "comment")?.series).toMatchObject([
    { proof: "imported", status: "withheld" },
  ]);
  expect(JSON.stringify((await read("west")).questions)).not.toContain('"counts":{');
});

test("imported figures are a series of their own, shown for their unit and period alone", async () => {
  const csv =
    "unit,indicator,period,favourable,valid,source\ndistrict,satisfaction,2025-12,900,1000,年报\neast,satisfaction,2025-11,9,9,年报";
  expect((await app.request("POST", "/api/v1/figures/import", csv)).status).toBe(200);
  expect(pointAt(await trend("district"), "2025-12", "figures")).toMatchObject({ value: 0.9, valid: 1000 });
  expect(pointAt(await trend("district", "&period=quarter"), "2025-Q4", "figures")).toMatchObject({ valid: null });
  expect(pointAt(await trend("east", "&from=2025-11-01"), "2025-11", "figures")).toMatchObject({ status: "withheld" });
  const fixed = csv.replace("900", "901").split("\n").slice(0, 2).join("\n");
  expect((await app.request("POST", "/api/v1/figures/import", fixed)).status).toBe(422);
  expect((await app.request("POST", "/api/v1/figures/import?correct=misprint", fixed)).status).toBe(200);
  expect(pointAt(await trend("district"), "2025-12", "figures")).toMatchObject({ favourable: 901 });
});

test("a wave holds the answers of its days, which are then in no month", async () => {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, { from: "2025-04-10", to: "2025-05-20" });
  await importAnswers([
    ["2025-04-03", "east", 10, 0],
    ["2025-04-12", "east", 12, 3],
    ["2025-05-20", "east", 5, 0],
  ]);
  expect(pointAt(await trend("east", "&period=wave"), "spring")).toMatchObject({ favourable: 17, valid: 20 });
  expect(pointAt(await trend("east", "&from=2025-04-01"), "2025-04")).toMatchObject({ valid: 10 });
  const moved = { from: "2025-04-10", to: "2025-05-21" };
  expect((await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, moved)).status).toBe(409);
});
