import { expect, test } from "vitest";
import type { Flagged } from "../../../src/core/figures/flagged.ts";
import type { Trend, TrendPoint, UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { toldReadings } from "../../../web/pages/unit/told-readings.ts";
import { pageWithTrend } from "./unit-page-fixture.ts";
import { readPage } from "./unit-page-readings.ts";

const PLAIN = { value: 0.81, low: 0.788, high: 0.83, favourable: 1123, valid: 1386 };
const ABOVE: Flagged = {
  ...{ unit: { code: "binhai", name: { "zh-CN": "滨海市", en: "Binhai City" } }, proof: "token" },
  ...{ period: "2025-12", periodKind: "month", plain: PLAIN },
  all: { value: 0.82, low: 0.799, high: 0.839, favourable: 1148, valid: 1400 },
};

function told(page: UnitPage, locale: Locale = "zh-CN"): string[] {
  return page.trend ? toldReadings(page.trend, messagesIn(locale).unit, locale).map(({ text }) => text) : [];
}

/** The page with its points changed. */
function withPoints(
  change: (point: TrendPoint) => TrendPoint,
  more: Partial<Trend> = {},
  page = readPage({}),
): UnitPage {
  const series = page.trend?.series.map((one) => ({ ...one, points: one.points.map(change) })) ?? [];
  return pageWithTrend({ series, ...more }, page);
}

const plainLast = (point: TrendPoint) => (point.period === "2025-12" ? { ...point, plain: PLAIN } : point);

test("toldReadings() tells the last figure without flagged answers, with both numbers", () => {
  expect(told(withPoints(plainLast))).toEqual([
    "2025 年 12 月不计 14 份有标记的答卷（各题都选同一等级，或者当天的数量、雷同或来路异乎寻常），为 81.0%（95% 置信区间 78.8 至 83.0；1,386 份）。这些答卷照样计数，计入后为 82.0%（1,400 份）。",
  ]);
  expect(told(withPoints(plainLast), "en")).toEqual([
    "Without 14 flagged answers (the same level throughout, or from a day whose number, likeness or way of coming in stands out): 81.0% in December 2025 (95% interval 78.8 to 83.0; 1,386 answers). They count all the same: with them 82.0% (1,400 answers).",
  ]);
});

test("toldReadings() speaks of chance where the answers are no sample", () => {
  const page = withPoints(plainLast, {}, readPage({}, "open"));
  expect(told(page)[0]).toContain("随机波动范围 78.8");
  expect(told(page, "en")[0]).toContain("range of chance 78.8");
});

test("toldReadings() names the higher unit or the longer period that has the figure, where its own has not", () => {
  const page = withPoints((point) => point, { flagged: ABOVE });
  expect(told(page)[0]).toMatch(/^滨海市，2025 年 12 月不计 14 份/);
  expect(told(page, "en")[0]).toMatch(/^Binhai City, without 14 flagged answers/);
  const code = page.trend?.unit.code ?? "";
  const year: Flagged = { ...ABOVE, unit: { ...ABOVE.unit, code }, period: "2025", periodKind: "year" };
  expect(told(withPoints((point) => point, { flagged: year }))[0]).toMatch(/^2025 年不计 14 份/);
});

test("toldReadings() prefers its own figure, and says nothing of another class or without flags", () => {
  expect(told(withPoints(plainLast, { flagged: ABOVE }))[0]).toMatch(/^2025 年 12 月不计/);
  expect(told(withPoints((point) => point, { flagged: { ...ABOVE, proof: "open" } }))).toEqual([]);
  expect(told(withPoints((point) => point, { flagged: null }))).toEqual([]);
});

test("toldReadings() passes over an open period", () => {
  const page = withPoints((point) =>
    point.period === "2025-12"
      ? { ...point, isOpen: true }
      : point.period === "2025-11"
        ? { ...point, plain: PLAIN }
        : point,
  );
  expect(told(page)[0] ?? "").toContain("11 月不计");
});
