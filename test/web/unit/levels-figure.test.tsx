import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { chartOf } from "../../../web/pages/unit/chart-of-page.ts";
import { levelColumn } from "../../../web/pages/unit/level-columns.ts";
import { orderedLevels, shadesOf } from "../../../web/pages/unit/level-shades.ts";
import { howLevelsText, LevelsFigure, levelsOverTime } from "../../../web/pages/unit/levels-figure.tsx";
import { districtPage, emptyPoint, pageWithTrend, SATISFACTION, sharePoint, shareSeries } from "./unit-page-fixture.ts";
import { carriedPage, withheldPage } from "./unit-page-states.ts";

const words = messagesIn("zh-CN").unit;
const LINKS = { base: "", query: {} };
const LEVELS = orderedLevels(SATISFACTION);

function render(page: UnitPage): string {
  const chart = chartOf(page, words, "zh-CN", false);
  return chart ? String(<LevelsFigure page={page} chart={chart} links={LINKS} words={words} locale="zh-CN" />) : "";
}

const column = (meaning: IndicatorMeaning, counts: Record<string, number>) => {
  const levels = orderedLevels(meaning);
  return levelColumn({ status: "shown", levels: counts }, levels, shadesOf(meaning, levels));
};

test("levelColumn() diverges from the line between what is favourable and what is not; don't-knows are in neither", () => {
  const parts = column(SATISFACTION, { "5": 40, "4": 20, "3": 10, "2": 20, "1": 10, "0": 50 });
  const ends = parts?.map(({ from, to }) => [Math.round(from * 100) + 0, Math.round(to * 100) + 0]);
  expect(ends).toEqual([
    [30, 70],
    [10, 30],
    [0, 10],
    [-20, 0],
    [-30, -20],
  ]);
});

test("levelColumn() lets a neutral level stand across the line", () => {
  const neutral = {
    ...SATISFACTION,
    values: SATISFACTION.values.map((level) => ({ ...level, favourable: Number(level.value) > 3 })),
  };
  const parts = column(neutral, { "5": 30, "4": 20, "3": 20, "2": 20, "1": 10 });
  const middle = parts?.find(({ shade }) => shade === "neutral");
  expect([middle?.from, middle?.to].map((at) => Math.round((at ?? 0) * 100))).toEqual([-10, 10]);
});

test("levelColumn() is null where nothing is shown or nobody chose a valid level", () => {
  expect(levelColumn(emptyPoint("2025-12"), LEVELS, shadesOf(SATISFACTION, LEVELS))).toBeNull();
  expect(column(SATISFACTION, { "0": 12 })).toBeNull();
});

test("LevelsFigure() holds the counts of every level that are drawn, and one path a level", () => {
  const points = [sharePoint("2025-10", 600, 800), emptyPoint("2025-11"), sharePoint("2025-12", 700, 800)];
  const html = render(pageWithTrend({ series: [shareSeries("token", points)] }));
  for (const level of LEVELS) {
    for (const point of [points[0], points[2]]) {
      expect(html).toContain(`<td>${point?.levels?.[level.value]} <small>`);
    }
  }
  expect(html.match(/<path class="part /g)).toHaveLength(10);
  expect(html.match(/<circle class="open"/g)).toHaveLength(2);
  expect(html).toContain("2025 年 12 月（800 份）：非常满意 44%");
  expect(html).not.toMatch(/NaN|undefined|\sstyle=/);
});

test("LevelsFigure() is not there with one period, nor without a figure; months carried forward reach back", () => {
  expect(render(pageWithTrend({ series: [shareSeries("token", [sharePoint("2025-12", 60, 80)])] }))).toBe("");
  expect(render(withheldPage())).toBe("");
  expect(render(districtPage())).toContain('class="levels-time"');
  expect(render(carriedPage())).toContain('<path class="since"');
});

const SCORES: IndicatorMeaning["values"] = Array.from({ length: 11 }, (_, score) => ({
  ...{ value: String(score), label: { "zh-CN": `${score}`, en: `${score}` }, valid: true, favourable: false },
}));

test.each([
  [
    "mean",
    SCORES.slice(1, 6),
    "zh-CN",
    "中线以上是高于量表中点的等级（5、4），中线以下是低于中点的等级（2、1），正中的等级横跨中线。",
  ],
  ["mean", SCORES.slice(1, 5), "zh-CN", "中线以上是高于量表中点的等级（4、3），中线以下是低于中点的等级（2、1）。"],
  [
    "mean",
    SCORES.slice(1, 6),
    "en",
    "Above the line: levels above the middle of the scale (5, 4). Below it: those below the middle (2, 1). The middle level stands across it.",
  ],
  ["nps", SCORES, "zh-CN", "中线以上是推荐者（10、9），中线以下是贬损者（6、5、4、3、2、1、0），中立者横跨中线。"],
  [
    "nps",
    SCORES,
    "en",
    "Above the line: promoters (10, 9). Below it: detractors (6, 5, 4, 3, 2, 1, 0). Passives stand across it.",
  ],
] as const)("howLevelsText() calls no level of a score favourable: %s", (kind, values, locale, told) => {
  const { trend } = districtPage();
  const points = ["2025-11", "2025-12"].map((period) => ({
    ...sharePoint(period, 60, 80),
    levels: Object.fromEntries(values.map(({ value }) => [value, 20])),
  }));
  const over =
    trend &&
    levelsOverTime(
      { ...trend, indicator: { ...trend.indicator, kind }, series: [shareSeries("token", points)] },
      { kind, values },
      locale,
    );
  expect(over && howLevelsText(over, messagesIn(locale).unit)).toBe(told);
});
