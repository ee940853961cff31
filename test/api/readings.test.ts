import { afterEach, beforeEach, expect, test } from "vitest";
import type { Ranking, Trend } from "../../src/core/figures/trend.ts";
import { rankingShape, trendShape } from "../../src/wire/figures.ts";
import { publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-02-10" });
  await putUnit(app, "district", { targets: { satisfaction: 0.85 } });
  for (const code of ["a", "b", "c"]) {
    await putUnit(app, code, { parent: "district" });
  }
  const formula = { "zh-CN": "满意率", en: "Satisfaction" };
  await app.request("PUT", "/api/v1/indicators/satisfaction", { name: formula, formula });
});
afterEach(() => app.close());

async function importFigures(rows: readonly string[]): Promise<void> {
  const text = ["unit,indicator,period,favourable,valid", ...rows].join("\n");
  expect((await app.request("POST", "/api/v1/figures/import", text)).status).toBe(200);
}

async function get<T>(path: string): Promise<T> {
  const reply = await app.request("GET", path, undefined, { token: false });
  expect(reply.status).toBe(200);
  return (await reply.json()) as T;
}

const trend = (unit: string, query = "") => get<Trend>(`/api/v1/units/${unit}/trend?indicator=satisfaction${query}`);
const ranking = (query = "") => get<Ranking>(`/api/v1/units/district/ranking?indicator=satisfaction${query}`);

test("GET trend tells the same month last year, also outside the window, and the target", async () => {
  await importFigures(["district,satisfaction,2024-12,740,1000", "district,satisfaction,2025-12,820,1000"]);
  const [reading] = (await trend("district", "&from=2025-12-01&to=2025-12-31")).readings;
  expect(reading).toMatchObject({
    proof: "figures",
    onYear: { from: "2024-12", to: "2025-12", verdict: "higher", earlier: { valid: 1000 }, later: { value: 0.82 } },
    target: { target: 0.85, period: "2025-12", verdict: "missed" },
    ...{ signals: null, shareTrend: null, monthByMonth: null, standardised: null, fixedMix: null },
  });
});

test("GET trend tells which months stand out and each month against last year's", async () => {
  const months = Array.from(
    { length: 24 },
    (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );
  const favourable = (i: number) => (i === 18 ? 400 : 700 + (i % 3) * 15);
  await importFigures(months.map((month, i) => `district,satisfaction,${month},${favourable(i)},1000`));
  const [reading] = (await trend("district")).readings;
  expect(reading?.signals).toMatchObject({ count: 24, apart: [{ period: "2025-07", side: "below" }] });
  expect(reading?.monthByMonth).toMatchObject({ year: "2025", months: 12, earlier: 12_000, later: 12_000 });
});

test("GET trend has no readings where nothing is shown", async () => {
  expect((await trend("a")).readings).toEqual([]);
});

test("GET trend tells the change at fixed mix across a change of channels, where all channels are shown", async () => {
  const survey = await publishSurvey(app);
  const rows = (day: string, channel: string, favourable: number, unfavourable: number) => [
    ...Array(favourable).fill(`${day},a,${channel},4,yes`),
    ...Array(unfavourable).fill(`${day},a,${channel},1,no`),
  ];
  const lines = [
    ...[...rows("2025-09-03", "phone", 60, 20), ...rows("2025-09-03", "visit", 15, 5)],
    ...[...rows("2025-12-03", "phone", 14, 6), ...rows("2025-12-03", "visit", 64, 16)],
  ];
  const text = ["day,unit,channel,overall,solved", ...lines].join("\n");
  expect((await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, text)).status).toBe(200);
  const read = await trend("a");
  expect(read.breaks).toEqual([{ period: "2025-12", reason: "channel" }]);
  expect(read.series[0]?.change).toBeNull();
  expect(read.readings[0]?.fixedMix).toMatchObject({ from: "2025-09", to: "2025-12", channels: ["phone", "visit"] });
  expect(trendShape.parse(read)).toEqual(read);
  expect(read.readings[0]?.standardised).toMatchObject({ from: { raw: 0.75 }, to: { raw: 0.78 } });
  expect((await trend("a", "&channel=phone")).readings[0]).toMatchObject({ fixedMix: null, target: null });
});

test("GET trend tells a quarter at the mix of its channels, also where they were carried forward to its last month", async () => {
  const survey = await publishSurvey(app);
  const rows = (months: readonly string[], phone: number, visit: number) =>
    months.flatMap((month) => [
      ...[4, 1].flatMap((level) => Array(phone / 2).fill(`${month}-03,a,phone,${level},yes`)),
      ...[4, 1].flatMap((level) => Array(visit / 2).fill(`${month}-03,a,visit,${level},no`)),
    ]);
  const lines = [...rows(["2025-07", "2025-08", "2025-09"], 40, 4), ...rows(["2025-10", "2025-11", "2025-12"], 4, 40)];
  const text = ["day,unit,channel,overall,solved", ...lines].join("\n");
  expect((await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, text)).status).toBe(200);
  const months = await trend("a");
  expect(months.series[0]?.points.filter(({ status }) => status === "shown")).toHaveLength(6);
  expect([months.breaks, months.readings[0]?.standardised]).toEqual([[], null]);
  const quarters = await trend("a", "&period=quarter");
  expect(quarters.breaks).toEqual([{ period: "2025-Q4", reason: "channel" }]);
  expect(quarters.readings[0]).toMatchObject({ fixedMix: { channels: ["phone", "visit"], earlierCovered: 1 } });
});

test("GET ranking tells changes since the period most units have, and none across a missing one", async () => {
  await importFigures([
    ...["a,satisfaction,2025-08,700,1000", "a,satisfaction,2025-09,700,1000", "a,satisfaction,2025-12,900,1000"],
    ...["b,satisfaction,2025-09,800,1000", "b,satisfaction,2025-12,805,1000", "c,satisfaction,2025-12,300,1000"],
  ]);
  const told = await ranking();
  expect([told.since, told.at, told.pinned]).toEqual(["2025-09", "2025-12", false]);
  expect(told.separated).toEqual({ count: 1, best: ["a"], worst: ["c"] });
  expect(rankingShape.parse(told)).toEqual(told);
  const [a, b, c] = told.units;
  expect(a?.change).toMatchObject({ from: "2025-09", to: "2025-12", verdict: "higher", earlier: { valid: 1000 } });
  expect(b).toMatchObject({ change: { verdict: "indistinct" }, progress: { rankLow: 2, rankHigh: 2 } });
  expect(c).toMatchObject({ change: null, progress: null });
  expect((await ranking("&from=2025-12-01")).since).toBeNull();
  expect((await ranking("&from=2025-08-01&at=2025-09")).since).toBe("2025-08");
});

test("GET ranking is pinned where all stand at 100%, and separates nobody on a tie", async () => {
  await importFigures(["a,satisfaction,2025-12,50,50", "b,satisfaction,2025-12,20,20"]);
  expect(await ranking()).toMatchObject({ pinned: true, separated: null, since: null });
  await importFigures(["a,satisfaction,2026-01,40,50", "b,satisfaction,2026-01,40,50"]);
  expect(await ranking()).toMatchObject({ pinned: false, separated: null });
  expect((await get<Ranking>("/api/v1/units/a/ranking?indicator=satisfaction")).pinned).toBe(false);
});
