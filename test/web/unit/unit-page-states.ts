import type { TrendPoint, UnitPage } from "../../../src/core/figures/trend.ts";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";
import {
  districtPage,
  emptyPoint,
  MONTHS,
  pageWithTrend,
  rankedUnit,
  rankingOf,
  sharePoint,
  shareSeries,
} from "./unit-page-fixture.ts";

/** Gaps, an open month, a break, imported figures beside entered ones, a quoted rate. */
export function mixedPage(): UnitPage {
  const entered = MONTHS.map((month, i) => {
    if (i < 5 || i === 9 || i === 10) {
      return emptyPoint(month);
    }
    return i === 23 ? emptyPoint(month, true) : sharePoint(month, 78 + i, 100 + ((i * 13) % 20));
  });
  const figures = MONTHS.map((month, i) => (i < 8 ? sharePoint(month, 640 + i * 6, 1000) : emptyPoint(month)));
  const open = MONTHS.map((month, i) => (i < 14 || i > 22 ? emptyPoint(month, i > 22) : sharePoint(month, 30 + i, 80)));
  return pageWithTrend({
    series: [
      { ...shareSeries("entered", entered), change: null },
      shareSeries("open", open),
      shareSeries("figures", figures),
    ],
    quoted: [
      { period: "2024-03", printed: "98.2%", source: "滨海日报 2024 年 4 月 2 日", sourceUrl: "https://example.org/a" },
    ],
    breaks: [
      { period: "2025-03", reason: "wording" },
      { period: "2025-03", reason: "channel" },
    ],
  });
}

const NO_RANKING = { ranking: null, parent: null, target: null, children: [] };
const LAST_MONTHS = MONTHS.slice(-4);

/** 74% → 82% on 100 answers each. */
export function indistinctPage(): UnitPage {
  const points = [
    sharePoint("2025-09", 74, 100),
    emptyPoint("2025-10"),
    emptyPoint("2025-11"),
    sharePoint("2025-12", 82, 100),
  ];
  return pageWithTrend({ series: [shareSeries("open", points)] }, districtPage(NO_RANKING));
}

/** September to December, 74% → 82% on 1,200 and 1,400 answers. */
export function fourMonthPage(proof: ProofClass): UnitPage {
  const counts = [
    [888, 1200],
    [968, 1260],
    [1041, 1310],
    [1148, 1400],
  ] as const;
  const points = LAST_MONTHS.map((month, i) => sharePoint(month, counts[i]?.[0] ?? 0, counts[i]?.[1] ?? 0));
  return pageWithTrend({ series: [shareSeries(proof, points)] });
}

export function withheldPage(): UnitPage {
  return pageWithTrend(
    {
      series: [
        shareSeries(
          "entered",
          MONTHS.map((month) => emptyPoint(month)),
        ),
      ],
    },
    districtPage(NO_RANKING),
  );
}

export function openPage(): UnitPage {
  return pageWithTrend({ series: [shareSeries("open", [emptyPoint("2026-01", true)])] }, districtPage(NO_RANKING));
}

export function quotedPage(): UnitPage {
  const source = "《滨海日报》2015 年 3 月 2 日第 3 版";
  const quoted = ["2012", "2013", "2014"].map((period, i) => ({
    period,
    printed: `${95.5 + i}%`,
    source,
    sourceUrl: null,
  }));
  return pageWithTrend({ series: [], quoted, period: "year" }, districtPage(NO_RANKING));
}

export function emptyPage(): UnitPage {
  return districtPage({ ...NO_RANKING, trend: null, meaning: null, indicators: [] });
}

/** Means of five stars, or scores from −100 to 100. */
export function scorePage(kind: "mean" | "nps"): UnitPage {
  const values = kind === "mean" ? [3.91, 4.02, 4.11, 4.31] : [-12, 4.5, 11, 22.5];
  const half = kind === "mean" ? 0.06 : 6;
  const counts = kind === "mean" ? ["5", "4", "3", "2", "1"] : ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "0"];
  const levels = Object.fromEntries(counts.map((value, i) => [value, 300 - i * 20]));
  const points = LAST_MONTHS.map((period, i): TrendPoint => {
    const value = values[i] ?? 0;
    return {
      period,
      isOpen: false,
      status: "shown",
      value,
      low: value - half,
      high: value + half,
      favourable: null,
      valid: 1100 + i,
      levels,
    };
  });
  const difference = (values[3] ?? 0) - (values[0] ?? 0);
  const change = {
    from: "2025-09",
    to: "2025-12",
    difference,
    low: difference - half,
    high: difference + half,
    verdict: "higher",
  } as const;
  const name = kind === "mean" ? { "zh-CN": "平均分", en: "Average rating" } : { "zh-CN": "净推荐值", en: "NPS" };
  const indicator = {
    key: kind,
    name,
    kind,
    formula: { "zh-CN": "平均分 = 分数之和 ÷ 有效评价", en: "Average = sum of ratings ÷ valid ratings" },
  };
  const meaning: IndicatorMeaning = {
    kind,
    values: counts.map((value) => ({ value, label: value, valid: true, favourable: false })),
  };
  return pageWithTrend(
    { indicator, series: [{ proof: "token", points, change }] },
    districtPage({ ...NO_RANKING, meaning }),
  );
}

/** A unit above two hundred others. */
export function widePage(): UnitPage {
  const units = Array.from({ length: 200 }, (_, i) => rankedUnit(i, i > 180 ? null : 400 - i, i > 180 ? null : 430));
  const ranking = rankingOf(units, { proofs: ["entered", "open"] });
  return districtPage({ ranking, children: units.map(({ code, name }) => ({ code, name, kind: "community" })) });
}

/** February carried into March, December into January of the next year; the last two months only bounded. */
export function carriedPage(): UnitPage {
  const points = MONTHS.slice(10).map((month, i): TrendPoint => {
    const full = sharePoint(month, 60 + i, 80 + i);
    if (month === "2024-12" || month === "2025-02" || month === "2025-03") {
      return emptyPoint(month);
    }
    if (month === "2025-01" || month === "2025-04") {
      const span = month === "2025-01" ? ["2024-12", "2025-01"] : ["2025-02", "2025-03", "2025-04"];
      return { ...full, span };
    }
    return month >= "2025-11" ? { ...emptyPoint(month), status: "bounded", bound: ">=0.95" } : full;
  });
  return pageWithTrend({ series: [shareSeries("entered", points)] }, districtPage(NO_RANKING));
}

/** Every unit at 100%: nobody is ranked. */
export function fullPage(): UnitPage {
  const units = Array.from({ length: 8 }, (_, i) => rankedUnit(i, 40 + i, 40 + i));
  const ranking = rankingOf(units, { proof: "figures", proofs: ["figures"] });
  return districtPage({ ranking });
}
