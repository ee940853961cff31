import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "../support/test-app.ts";
import { expectNothingStored } from "./imports-setup.ts";
import { apply, openTablesApp, preview, RATES } from "./tables-setup.ts";

// Written by openpyxl: three street offices, 60 months × (ratings, favourable, rate) under two rows of headings. 2019 has
// rates alone, 2020 rates and ratings, later years counts beside rates as text, some of them in full-width characters.
const FILE = readFileSync(new URL("../fixtures/imports/five-years.xlsx", import.meta.url));

let app: TestApp;
beforeAll(async () => {
  app = await openTablesApp();
});
afterAll(() => app.close());

type Trend = {
  series: { proof: string; points: { period: string; status: string; valid: number | null; recovered?: string }[] }[];
  quoted: { period: string; printed: string; source: string; agrees?: boolean }[];
};

async function trendOf(unit: string): Promise<Trend> {
  const query = "indicator=satisfaction&period=month&from=2019-01-01&to=2023-12-31";
  const reply = await app.request("GET", `/api/v1/units/${unit}/trend?${query}`, undefined, { token: false });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Trend;
}

test("POST tables/preview tells the layout of five years under two rows of headings", async () => {
  const { status, layout } = await preview(app, FILE);
  expect(status).toBe(200);
  expect(layout).toMatchObject({ kind: "wide", headerRows: [2, 3], unitColumn: "A" });
  expect(layout?.headings).toEqual([
    { heading: "有效评价数", suggested: "valid" },
    { heading: "满意数", suggested: "favourable" },
    { heading: "满意率", suggested: "percentage" },
  ]);
  await expectNothingStored(app);
});

test("POST tables/preview shows what would be stored, and stores nothing", async () => {
  const { read } = await preview(app, FILE, { mapping: RATES });
  const kinds = read?.values.map(({ period, figure }) => [period.slice(0, 4), figure?.recovered, figure === undefined]);
  expect(read?.values).toHaveLength(3 * 60 - 1);
  expect(kinds?.filter(([year]) => year === "2019").every(([, , isQuoted]) => isQuoted)).toBe(true);
  expect(kinds?.filter(([year, recovered]) => year === "2020" && typeof recovered === "string")).toHaveLength(36);
  expect(kinds?.filter(([year, recovered]) => String(year) > "2020" && recovered === null)).toHaveLength(108);
  expect(read?.notes).toEqual([]);
  expect(read?.leftOut.map(({ cell, reason }) => [cell, reason])).toEqual([
    ["A7", "totals"],
    ["A8", "no_values"],
  ]);
  await expectNothingStored(app);
});

test("POST tables/apply stores it, and the trend has figures and quoted marks", async () => {
  expect(await apply(app, FILE, { mapping: RATES })).toMatchObject({ status: 200, stored: 179, same: 0, corrected: 0 });
  const { series, quoted } = await trendOf("heping");
  const points = series.find(({ proof }) => proof === "figures")?.points ?? [];
  expect(points.map(({ status }) => status)).toEqual([...Array(12).fill("withheld"), ...Array(48).fill("shown")]);
  expect(points.filter(({ recovered }) => recovered).map(({ period }) => period.slice(0, 4))).toEqual(
    Array(12).fill("2020"),
  );
  expect(points[12]?.recovered).toMatch(/^\d\d\.\d\d%$/);
  expect(quoted).toHaveLength(11);
  expect(quoted[0]).toMatchObject({ period: "2019-01", printed: "71.6%", source: "月报" });
});

test("POST tables/apply of the same file again changes nothing", async () => {
  expect(await apply(app, FILE, { mapping: RATES })).toMatchObject({ status: 200, stored: 0, same: 179, corrected: 0 });
});
