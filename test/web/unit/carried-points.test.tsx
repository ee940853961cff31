import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { chartDataOf } from "../../../web/pages/unit/chart-data.ts";
import { labelledBounds, segmentsOf } from "../../../web/pages/unit/chart-geometry.ts";
import { findingOf, sentenceText } from "../../../web/pages/unit/finding.ts";
import { pointName } from "../../../web/pages/unit/period-words.ts";
import { TrendTables } from "../../../web/pages/unit/trend-table.tsx";
import { emptyPoint, pageWithTrend, sharePoint, shareSeries } from "./unit-page-fixture.ts";
import { carriedPage } from "./unit-page-states.ts";

const within = { period: "2025-03", span: ["2025-02", "2025-03"] };
const across = { period: "2025-01", span: ["2024-12", "2025-01"] };
const lone = { period: "2025-03", span: ["2025-03"] };

test.each([
  ["zh-CN", "full", ["2025 年 2–3 月", "2024 年 12 月–2025 年 1 月", "2025 年 3 月"]],
  ["zh-CN", "short", ["2–3月", "12月–1月", "3月"]],
  ["en", "full", ["February–March 2025", "December 2024–January 2025", "March 2025"]],
  ["en", "brief", ["Feb–Mar 2025", "Dec 2024–Jan 2025", "Mar 2025"]],
  ["en", "short", ["Feb–Mar", "Dec–Jan", "Mar"]],
] as const)("pointName() names months carried forward, also over a year's end (%s, %s)", (locale, form, names) => {
  const write = messagesIn(locale).unit.period[form];
  expect([within, across, lone].map((point) => write(pointName(point)))).toEqual(names);
});

test("pointName() names waves carried forward by their keys", () => {
  const point = { period: "autumn", span: ["spring", "autumn"] };
  expect(messagesIn("en").unit.period.full(pointName(point))).toBe("spring–autumn");
});

const findingIn = (page: UnitPage, locale: Locale) => findingOf(page, messagesIn(locale).unit, locale);

test("findingOf() tells a change from a point that was carried forward by all its months", () => {
  const points = [emptyPoint("2025-02"), { ...sharePoint("2025-03", 20, 40), span: within.span }];
  const page = pageWithTrend({ series: [shareSeries("open", [...points, sharePoint("2025-06", 39, 40)])] });
  expect(sentenceText(findingIn(page, "zh-CN"))).toMatch(/^2025 年 2–3 月到 6 月，/);
  expect(sentenceText(findingIn(page, "en"))).toMatch(/^From February–March to June 2025 /);
});

test("findingOf() says what is known of a last period that is only bounded, and why", () => {
  const [zh, en] = [messagesIn("zh-CN").unit.state.whyBounded, messagesIn("en").unit.state.whyBounded];
  expect(findingIn(carriedPage(), "zh-CN").below).toContain(`2025 年 12 月，满意率不低于 95%。${zh}`);
  expect(findingIn(carriedPage(), "en").below).toContain(`Satisfaction was at least 95% in December 2025. ${en}`);
});

test("chartDataOf() joins a line over months that stand in a later point, and writes a bound once", () => {
  const words = messagesIn("zh-CN").unit;
  const data = chartDataOf(carriedPage(), "", words, "zh-CN");
  const points = data?.lines[0]?.points ?? [];
  expect(points.map(({ state }) => state).slice(0, 6)).toEqual([
    ...["shown", "carried", "shown", "carried", "carried", "shown"],
  ]);
  expect(points.map(({ since }) => since).slice(0, 6)).toEqual([null, null, 1, null, null, 3]);
  expect(segmentsOf(points, [])).toEqual([[0, 2, 5, 6, 7, 8, 9, 10, 11]]);
  expect(labelledBounds(points)).toEqual([13]);
  expect(points[13]?.text).toBe("≥95%");
  expect(points[13]?.answers).toBe("");
  expect(points[1]?.told).toEqual(["2024 年 12 月", "份数少，并入 2024 年 12 月–2025 年 1 月"]);
  expect(data?.periods[5]?.short).toBe("2–4月");
});

test("segmentsOf() leaves a withheld month between two shown ones a gap", () => {
  const page = pageWithTrend({
    series: [
      shareSeries("open", [sharePoint("2025-01", 20, 40), emptyPoint("2025-02"), sharePoint("2025-03", 20, 40)]),
    ],
  });
  const data = chartDataOf(page, "", messagesIn("en").unit, "en");
  expect(segmentsOf(data?.lines[0]?.points ?? [], [])).toEqual([[0], [2]]);
});

test("TrendTables() has one row for months carried forward, and no counts beside a bound", () => {
  const page = carriedPage();
  const words = messagesIn("en").unit;
  const html = page.trend
    ? String(<TrendTables trend={page.trend} links={{ base: "", query: {} }} words={words} locale="en" />)
    : "";
  expect(html).toMatch(/<th scope="row"><a href="[^"]*about\?[^"]*period=2025-04">Feb–Apr 2025<\/a><\/th>/);
  expect(html).not.toMatch(/>Feb 2025|>Mar 2025|Fewer than 10/);
  expect(html).toMatch(/Dec 2025<\/a><\/th><td class="none" colspan="4">At least 95%; only the bound is given/);
});
