import { afterEach, beforeEach, expect, test } from "vitest";
import type { Ranking, Trend } from "../../src/core/figures/trend.ts";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, putUnit } from "../support/demo-survey.ts";
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

test("GET trend tells the change between the first and the last shown point as Newcombe does", async () => {
  await importAnswers([
    ["2025-09-03", "east", 74, 26],
    ["2025-12-03", "east", 82, 18],
  ]);
  const [series] = (await trend("east")).series;
  expect(series?.change).toMatchObject({ from: "2025-09", to: "2025-12", verdict: "indistinct" });
  expect(series?.change?.difference).toBeCloseTo(0.08, 12);
  expect(series?.change?.low).toBeCloseTo(-0.035244, 6);
  expect(series?.change?.high).toBeCloseTo(0.192917, 6);
});

test("GET trend takes 24 periods ending with the last shown point, or whole periods from and to", async () => {
  await importAnswers([["2025-12-03", "east", 20, 5]]);
  const points = (await trend("east")).series[0]?.points ?? [];
  expect([points.length, points[0]?.period, points.at(-1)?.period]).toEqual([24, "2024-01", "2025-12"]);
  const narrow = (await trend("east", "&from=2025-11-17&to=2026-02-02")).series[0]?.points ?? [];
  expect(narrow.map((point) => [point.period, point.isOpen])).toEqual([
    ["2025-11", false],
    ["2025-12", false],
    ["2026-01", false],
    ["2026-02", true],
  ]);
  const quarters = (await trend("east", "&period=quarter")).series[0]?.points ?? [];
  expect(quarters.at(-1)).toMatchObject({ period: "2025-Q4", valid: 25 });
  expect((await trend("east", "&period=year")).series[0]?.points.at(-1)).toMatchObject({ period: "2025", valid: 25 });
});

test("GET trend never pools proof classes", async () => {
  await importAnswers([["2026-01-03", "east", 20, 0]]);
  const link = await newLink(app, survey, "east", { channel: "phone" });
  for (let number = 1; number <= 12; number += 1) {
    await answer(app, link, number, { overall: number <= 6 ? 5 : 1 }, { day: "2026-01-05" });
  }
  await releaseClosedPeriods(app.deps);
  const { series } = await trend("east");
  expect(series.map((one) => one.proof)).toEqual(["entered", "imported"]);
  expect(pointAt({ series } as Trend, "2026-01", "entered")).toMatchObject({ favourable: 6, valid: 12 });
  expect(pointAt({ series } as Trend, "2026-01", "imported")).toMatchObject({ favourable: 20, valid: 20 });
});

test("GET trend draws a break where the wording, the formula or the channels change, and tells no change across it", async () => {
  await importAnswers([
    ["2025-09-03", "east", 50, 50],
    ["2025-10-03", "east", 50, 50],
  ]);
  await importAnswers([["2025-11-03", "east", 90, 10]], "visit");
  const read = await trend("east");
  expect(read.breaks).toEqual([{ period: "2025-11", reason: "channel" }]);
  expect(read.series[0]?.change).toBeNull();
  const [overall, ...others] = CALL_BACK.questions;
  const reworded = { ...CALL_BACK, questions: [{ ...overall, title: "您满意吗？" }, ...others] };
  await app.request("PUT", `/api/v1/surveys/${survey}`, reworded);
  await app.request("POST", `/api/v1/surveys/${survey}/publish`);
  await importAnswers([["2025-12-03", "east", 90, 10]], "visit");
  expect((await trend("east")).breaks).toContainEqual({ period: "2025-12", reason: "wording" });
});

test("GET trend draws the break that falls on the first shown point of the window", async () => {
  await importAnswers([["2025-10-03", "east", 50, 50]]);
  await importAnswers([["2025-11-03", "east", 90, 10]], "visit");
  expect((await trend("east", "&from=2025-11-01")).breaks).toEqual([{ period: "2025-11", reason: "channel" }]);
});

test("GET trend keeps an old month under the tree of that month", async () => {
  await putUnit(app, "west", { parent: null, since: "2025-11-01" });
  await importAnswers([
    ["2025-10-03", "west", 10, 0],
    ["2025-11-03", "west", 12, 0],
    ["2025-11-03", "east", 11, 0],
  ]);
  const district = await trend("district");
  expect(pointAt(district, "2025-10")).toMatchObject({ valid: 10 });
  expect(pointAt(district, "2025-11")).toMatchObject({ valid: 11 });
  expect(pointAt(await trend("district", "&period=quarter"), "2025-Q4")).toMatchObject({ valid: 21 });
});

test("GET trend gives one filter at a time", async () => {
  await importAnswers([
    ["2025-12-03", "east", 20, 0],
    ["2025-12-03", "district", 11, 0],
  ]);
  expect(pointAt(await trend("district", "&scope=own"), "2025-12")).toMatchObject({ valid: 11 });
  expect(pointAt(await trend("district", `&survey=${survey}`), "2025-12")).toMatchObject({ valid: 31 });
  expect(pointAt(await trend("district", "&channel=phone"), "2025-12")).toMatchObject({ valid: 31 });
  expect(pointAt(await trend("district", "&channel=qr"), "2025-12")).toMatchObject({ valid: null });
  const two = `/api/v1/units/district/trend?indicator=satisfaction&channel=qr&respondentClass=a`;
  expect((await app.request("GET", two)).status).toBe(422);
});

test("GET trend refuses unknown units and indicators, and bad windows", async () => {
  const status = async (path: string) => (await app.request("GET", `/api/v1/units/${path}`)).status;
  expect(await status("nowhere/trend?indicator=satisfaction")).toBe(404);
  expect(await status("east/trend?indicator=mood")).toBe(404);
  expect(await status("east/trend")).toBe(422);
  expect(await status("east/trend?indicator=satisfaction&from=2025-02-29")).toBe(422);
  expect(await status("east/trend?indicator=satisfaction&from=2025-03-01&to=2025-02-01")).toBe(422);
  expect(await status("east/trend?indicator=satisfaction&period=week")).toBe(422);
});

test("GET ranking ranks shown children with intervals of rank, withheld ones last by code", async () => {
  for (const code of ["a", "b", "c", "d", "e", "f", "tiny", "small", "empty"]) {
    await putUnit(app, code, { parent: "west" });
  }
  const counts: [string, number, number][] = [
    ["a", 196, 200],
    ["b", 188, 200],
    ["c", 450, 500],
    ["d", 22, 22],
    ["e", 880, 1000],
    ["f", 160, 200],
    ["small", 7, 9],
    ["tiny", 9, 9],
  ];
  await importAnswers(counts.map(([unit, x, n]) => ["2025-12-03", unit, x, n - x]));
  const reply = await app.request("GET", "/api/v1/units/west/ranking?indicator=satisfaction&period=month");
  const ranking = (await reply.json()) as Ranking;
  expect([ranking.proof, ranking.proofs, ranking.at]).toEqual(["imported", ["imported"], "2025-12"]);
  expect(ranking.units.map((unit) => [unit.code, unit.rankLow, unit.rankHigh, unit.status])).toEqual([
    ["d", 1, 6, "shown"],
    ["a", 1, 3, "shown"],
    ["b", 1, 5, "shown"],
    ["c", 2, 6, "shown"],
    ["e", 2, 6, "shown"],
    ["f", 3, 6, "shown"],
    ["empty", null, null, "withheld"],
    ["small", null, null, "withheld"],
    ["tiny", null, null, "withheld"],
  ]);
});
