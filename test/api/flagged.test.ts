import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { publishSurvey, putUnit } from "../support/demo-survey.ts";
import { type FlagRows, importFlagged, SIX_RATINGS } from "../support/flag-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-01-20" });
  await putUnit(app, "district");
  await putUnit(app, "a", { parent: "district" });
  await putUnit(app, "b", { parent: "district" });
  survey = await publishSurvey(app, SIX_RATINGS);
});
afterEach(() => app.close());

async function passMonth(month: string, nextMonth: string, rows: readonly FlagRows[]): Promise<void> {
  app.setToday(`${month}-20`);
  await importFlagged(app, { survey, day: `${month}-05`, rows });
  app.setToday(`${nextMonth}-03`);
  await releaseClosedPeriods(app.deps);
}

type Told = {
  series: { points: { period: string; valid: number | null; plain?: object }[] }[];
  flagged: Record<string, unknown> | null;
};

async function trendOf(code: string, query = ""): Promise<Told> {
  const reply = await app.request("GET", `/api/v1/units/${code}/trend?indicator=satisfaction${query}`, undefined, {
    token: false,
  });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Told;
}

async function lastPoint(code: string, query = "") {
  return (await trendOf(code, query)).series[0]?.points.at(-1);
}

test("GET trend tells the figure without flagged answers where both sides have ten", async () => {
  await passMonth("2026-01", "2026-02", [{ unit: "a", good: 20, bad: 10, uniformGood: 10 }]);
  const point = await lastPoint("a");
  expect(point).toMatchObject({ period: "2026-01", favourable: 30, valid: 40 });
  expect(point?.plain).toMatchObject({ favourable: 20, valid: 30, value: 20 / 30 });
  expect(Object.keys(point?.plain ?? {}).sort()).toEqual(["favourable", "high", "low", "valid", "value"]);
  expect((await trendOf("a")).flagged).toBeNull();
  expect(await lastPoint("a", "&channel=phone")).not.toHaveProperty("plain");
});

test("GET trend tells nothing by flag where nine are flagged, here or above", async () => {
  await passMonth("2026-01", "2026-02", [{ unit: "a", good: 20, bad: 10, uniformGood: 9 }]);
  expect(await lastPoint("a")).not.toHaveProperty("plain");
  const told = JSON.stringify([await trendOf("a"), await trendOf("district"), await trendOf("a", "&period=quarter")]);
  expect(told).not.toMatch(/plain|uniform|"flagged":\{/);
});

test("GET trend names the first higher unit that has it", async () => {
  await passMonth("2026-01", "2026-02", [
    { unit: "a", good: 30, bad: 20, uniformGood: 5, uniformBad: 4 },
    { unit: "b", good: 30, bad: 20, uniformGood: 6, uniformBad: 7 },
  ]);
  const { series, flagged } = await trendOf("a");
  expect(series[0]?.points.at(-1)).toMatchObject({ valid: 59 });
  expect(series[0]?.points.at(-1)).not.toHaveProperty("plain");
  expect(flagged).toMatchObject({
    ...{ unit: { code: "district", name: "district" }, period: "2026-01", periodKind: "month", proof: "imported" },
    ...{ plain: { favourable: 60, valid: 100 }, all: { favourable: 71, valid: 122 } },
  });
  expect((await lastPoint("district"))?.plain).toMatchObject({ valid: 100 });
});

test("GET trend names the longer period that has it, where no higher unit does", async () => {
  await passMonth("2026-01", "2026-02", [{ unit: "a", good: 20, bad: 10 }]);
  await passMonth("2026-02", "2026-03", [{ unit: "a", good: 20, bad: 10, uniformGood: 6 }]);
  await passMonth("2026-03", "2026-04", [{ unit: "a", good: 20, bad: 10, uniformGood: 7 }]);
  const { series, flagged } = await trendOf("a");
  expect(series[0]?.points.filter((point) => point.plain !== undefined)).toEqual([]);
  expect(flagged).toMatchObject({
    ...{ unit: { code: "a" }, period: "2026-Q1", periodKind: "quarter" },
    ...{ plain: { favourable: 60, valid: 90 }, all: { favourable: 73, valid: 103 } },
  });
  expect((await lastPoint("a", "&period=quarter"))?.plain).toMatchObject({ valid: 90 });
});

test("a unit's page tells the figure without flagged answers in one sentence", async () => {
  await passMonth("2026-01", "2026-02", [{ unit: "a", good: 20, bad: 10, uniformGood: 14 }]);
  const page = async (lang: string) =>
    (await app.request("GET", `/u/a?lang=${lang}`, undefined, { token: false })).text();
  expect(await page("en")).toContain(
    "Without 14 flagged answers (the same level throughout, or from a day whose number, likeness or way of coming in stands out): 66.7% in January 2026",
  );
  expect(await page("zh-CN")).toContain(
    "2026 年 1 月不计 14 份有标记的答卷（各题都选同一等级，或者当天的数量、雷同或来路异乎寻常），为 66.7%",
  );
});
