import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { findingOf, sentenceText } from "../../../web/pages/unit/finding.ts";
import { districtPage, emptyPoint, pageWithTrend, sharePoint, shareSeries } from "./unit-page-fixture.ts";
import {
  emptyPage,
  fourMonthPage,
  indistinctPage,
  mixedPage,
  openPage,
  quotedPage,
  withheldPage,
} from "./unit-page-states.ts";

const zh = (page: UnitPage) => sentenceText(findingOf(page, messagesIn("zh-CN").unit, "zh-CN"));
const en = (page: UnitPage) => sentenceText(findingOf(page, messagesIn("en").unit, "en"));
const below = (page: UnitPage) => findingOf(page, messagesIn("en").unit, "en").below.join(" ");

test("findingOf() tells a real change of a sample with its confidence interval and both numbers of answers", () => {
  const page = fourMonthPage("token");
  expect(zh(page)).toBe(
    "2025 年 9 月到 12 月，满意率由 74% 升至 82%，提高 8 个百分点（95% 置信区间 5 至 11；1,200 份→1,400 份）。这一变化超出随机波动。",
  );
  expect(en(page)).toBe(
    "From September to December 2025 satisfaction rose from 74% to 82%: +8 points (95% interval 5 to 11; 1,200 → 1,400 answers). More than chance would explain.",
  );
});

test.each(["entered", "open", "imported", "figures"] as const)("findingOf() claims no sample for %s", (proof) => {
  const page = fourMonthPage(proof);
  expect(zh(page)).toContain("（随机波动范围 5 至 11；1,200 份→1,400 份）。就参与评价的人而言，这一变化超出随机波动。");
  expect(en(page)).toContain("(range of chance 5 to 11; 1,200 → 1,400 answers). Among those who took part");
  expect(`${en(page)} ${below(page)}`).not.toMatch(/confidence|margin of error|estimate|residents/);
  expect(zh(page)).not.toContain("置信");
});

test("findingOf() calls 74% to 82% on 100 answers each indistinct", () => {
  expect(zh(indistinctPage())).toBe(
    "2025 年 9 月到 12 月，满意率由 74% 到 82%，相差 8 个百分点（随机波动范围 −4 至 19；各 100 份）。答卷太少，还不能说有变化。",
  );
  expect(en(indistinctPage())).toContain("74% to 82% is 8 points apart (range of chance −4 to 19; 100 answers each)");
  expect(below(indistinctPage())).toContain("Not distinguishable from chance variation.");
});

test("findingOf() does not blame the number of answers when the range is narrow", () => {
  const series = shareSeries("token", [sharePoint("2025-01", 7400, 10000), sharePoint("2025-02", 7500, 10000)]);
  expect(en(pageWithTrend({ series: [series] }))).toContain("Chance alone would explain that");
});

test("findingOf() tells a fall downwards, with its interval in the same direction", () => {
  const series = shareSeries("token", [sharePoint("2024-12", 1148, 1400), sharePoint("2025-01", 888, 1200)]);
  const page = pageWithTrend({ series: [series] });
  expect(zh(page)).toContain(
    "2024 年 12 月到 2025 年 1 月，满意率由 82% 降至 74%，降低 8 个百分点（95% 置信区间 5 至 11",
  );
  expect(en(page)).toContain("fell from 82% to 74%: −8 points (95% interval −11 to −5");
});

test("findingOf() writes as many decimals as the figures need to agree", () => {
  const series = shareSeries("token", [sharePoint("2025-01", 9970, 10000), sharePoint("2025-02", 9999, 10000)]);
  expect(en(pageWithTrend({ series: [series] }))).toContain("from 99.70% to 99.99%: +0.29 points");
});

test("findingOf() says plainly that two figures are the same", () => {
  const series = shareSeries("figures", [sharePoint("2025-09", 1560, 1560), sharePoint("2025-12", 1820, 1820)]);
  const page = pageWithTrend({ series: [series] });
  expect(zh(page)).toContain("满意率前后都是 100%（相差 0，随机波动范围 −0.2 至 0.2；1,560 份→1,820 份）。");
  expect(en(page)).toContain("satisfaction stood at 100% at both ends (range of chance −0.2 to 0.2;");
});

test("findingOf() tells no change across a break, and none from a single point", () => {
  expect(zh(mixedPage())).toMatch(/^2025 年 11 月，满意率为 94\.3%（随机波动范围 88\.2 至 97\.4；106 份）。$/);
  expect(below(mixedPage())).toContain("The measure changed in between");
  const single = pageWithTrend({
    series: [shareSeries("open", [emptyPoint("2025-11"), sharePoint("2025-12", 20, 40)])],
  });
  expect(en(single)).toBe("Satisfaction was 50.0% in December 2025 (range of chance 35.2 to 64.8; 40 answers).");
  expect(below(single)).toContain("Only one period has a figure");
});

test("findingOf() has words for each way of having no figure", () => {
  expect(zh(emptyPage())).toBe("还没有可以显示的数字。");
  expect(zh(withheldPage())).toBe("满意率：不足 10 份，或凭它能推算出不足 10 份的数，为保护隐私不显示。");
  expect(zh(openPage())).toBe("满意率：本期尚未结束，结束后公布。");
  expect(zh(quotedPage())).toContain("2014 年，公布的满意率为 97.5%。");
  expect(below(quotedPage())).toContain("Without the number of ratings a change cannot be judged.");
  const bounded = { ...emptyPoint("2025-12"), status: "bounded", bound: ">=0.95" } as const;
  expect(zh(pageWithTrend({ series: [shareSeries("open", [bounded])] }))).toBe("2025 年 12 月，满意率不低于 95%。");
});

test("findingOf() leads with the strongest class that shows a figure", () => {
  const hidden = shareSeries("token", [emptyPoint("2025-12")]);
  const open = shareSeries("open", [sharePoint("2025-12", 30, 40)]);
  expect(en(pageWithTrend({ series: [hidden, open] }, districtPage()))).toContain("75.0%");
});

test("findingOf() calls two figures that read the same the same, however little lies between them", () => {
  const series = shareSeries("token", [sharePoint("2025-01", 9601, 10000), sharePoint("2025-02", 9603, 10000)]);
  const page = pageWithTrend({ series: [series] });
  expect(zh(page)).toContain("满意率前后都是 96%（相差 0");
  expect(en(page)).toContain("satisfaction stood at 96% at both ends");
  expect(zh(page)).not.toContain("由 96% 到 96%");
});

test("UnitMessages set figures apart from the Han characters before them", () => {
  const { pick, ended } = messagesIn("zh-CN").unit;
  const told = { name: "临江区", when: "2025 年", value: "82%", answers: "1,400 份" };
  const { lead, link, tail } = pick.elsewhere(told);
  expect(lead + link + tail).toContain("上级单位临江区 2025 年为 82%");
  expect(ended("2026 年 1 月 1 日", null)).toBe("本单位自 2026 年 1 月 1 日起撤销。");
});

test("findingOf() calls what a quiz measures nobody's view", () => {
  const page = fourMonthPage("entered");
  const trend = page.trend && { ...page.trend, indicator: { ...page.trend.indicator, kind: "accuracy" as const } };
  expect(below(page)).toContain("This is the view of those");
  expect(below({ ...page, trend })).toContain("entered by staff");
  expect(below({ ...page, trend })).not.toContain("view");
});
