import { expect, test } from "vitest";
import type { QuotedRate, Trend, TrendPoint } from "../../../src/core/figures/trend.ts";
import { trimmedTrend } from "../../../src/core/figures/trimmed-trend.ts";

const NONE = { isOpen: false, value: null, low: null, high: null, favourable: null, valid: null, levels: null };
const text = { "zh-CN": "满意率", en: "Satisfied" };

const point = (period: string, status: TrendPoint["status"], span?: readonly string[]): TrendPoint => ({
  ...{ ...NONE, period, status },
  ...(span && { span }),
});

const years = (statuses: Record<string, TrendPoint["status"]>) =>
  Object.entries(statuses).map(([period, status]) => point(period, status));

function trendOf(lines: readonly (readonly TrendPoint[])[], quoted: readonly QuotedRate[] = []): Trend {
  return {
    ...{ unit: { code: "office", name: text }, period: "year", breaks: [], readings: [], corrections: [], late: null },
    indicator: { key: "satisfied", name: text, kind: "share", formula: text },
    series: lines.map((points) => ({ proof: "entered", points, change: null })),
    quoted,
  };
}

const keysOf = (trend: Trend) => trimmedTrend(trend).series.map(({ points }) => points.map(({ period }) => period));

test("trimmedTrend() begins with the first period of any series that tells something, gaps after it kept", () => {
  const one = years({ "2021": "withheld", "2022": "withheld", "2023": "withheld", "2024": "shown" });
  const other = years({ "2021": "withheld", "2022": "bounded", "2023": "withheld", "2024": "withheld" });
  expect(keysOf(trendOf([one, other]))).toEqual([
    ["2022", "2023", "2024"],
    ["2022", "2023", "2024"],
  ]);
});

test("trimmedTrend() keeps a quoted rate and the months that a later one holds", () => {
  const quote = { period: "2022", printed: "75%", source: "年报", sourceUrl: null };
  const line = years({ "2021": "withheld", "2022": "withheld", "2023": "withheld", "2024": "shown" });
  expect(keysOf(trendOf([line], [quote]))).toEqual([["2022", "2023", "2024"]]);
  const held = [...line.slice(0, 3), point("2024", "shown", ["2023", "2024"])];
  expect(keysOf(trendOf([held]))).toEqual([["2023", "2024"]]);
});

test("trimmedTrend() keeps the last period where nothing is told, and no series as it is", () => {
  expect(keysOf(trendOf([years({ "2023": "withheld", "2024": "withheld" })]))).toEqual([["2024"]]);
  expect(trimmedTrend(trendOf([]))).toEqual(trendOf([]));
  const whole = trendOf([years({ "2023": "shown", "2024": "withheld" })]);
  expect(trimmedTrend(whole)).toEqual(whole);
});
