import { changeBetween } from "../../../src/core/figures/change.ts";
import { periodsBetween } from "../../../src/core/figures/period.ts";
import type { RankedUnit, TrendPoint, TrendSeries, UnitPage } from "../../../src/core/figures/trend.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import type { IndicatorMeaning } from "../../../src/core/surveys/survey.ts";

const Z = 1.959963984540054;

export const SATISFACTION: IndicatorMeaning = {
  kind: "share",
  values: [
    { value: "5", label: { "zh-CN": "非常满意", en: "Very satisfied" }, valid: true, favourable: true },
    { value: "4", label: { "zh-CN": "满意", en: "Satisfied" }, valid: true, favourable: true },
    { value: "3", label: { "zh-CN": "基本满意", en: "Fairly satisfied" }, valid: true, favourable: true },
    { value: "2", label: { "zh-CN": "不满意", en: "Dissatisfied" }, valid: true, favourable: false },
    { value: "1", label: { "zh-CN": "非常不满意", en: "Very dissatisfied" }, valid: true, favourable: false },
    { value: "0", label: { "zh-CN": "不清楚", en: "Don’t know" }, valid: false, favourable: false },
  ],
};

export function sharePoint(period: string, favourable: number, valid: number): TrendPoint {
  const interval = wilsonInterval(favourable, valid, Z);
  const [very, quite] = [Math.round(favourable / 2), Math.round(favourable / 3)];
  const bad = valid - favourable;
  return {
    ...{ period, isOpen: false, status: "shown", value: favourable / valid, favourable, valid },
    ...{ low: interval?.low ?? 0, high: interval?.high ?? 1 },
    levels: {
      ...{ "5": very, "4": quite, "3": favourable - very - quite },
      ...{ "2": Math.round(bad * 0.6), "1": bad - Math.round(bad * 0.6), "0": Math.round(valid / 30) },
    },
  };
}

export function emptyPoint(period: string, isOpen = false): TrendPoint {
  const nothing = { value: null, low: null, high: null, favourable: null, valid: null, levels: null };
  return { period, isOpen, status: "withheld", ...nothing };
}

/** A series of shares; its change is computed from the first to the last shown point. */
export function shareSeries(proof: ProofClass, points: readonly TrendPoint[]): TrendSeries {
  const shown = points.filter((point) => point.status === "shown");
  const [first, last] = [shown[0], shown.at(-1)];
  const countsOf = (point: TrendPoint) => ({
    ...{ favourable: point.favourable ?? 0, valid: point.valid ?? 0, responses: point.valid ?? 0 },
    ...{ levels: {}, sum: 0, sumOfSquares: 0 },
  });
  const difference = first && last && first !== last ? changeBetween("share", countsOf(first), countsOf(last)) : null;
  return {
    proof,
    points,
    change: difference && first && last ? { from: first.period, to: last.period, ...difference } : null,
  };
}

const NAMES = [
  "河湾街道",
  "古城街道",
  "八角街道",
  "老山街道",
  "苹果园街道",
  "金顶街街道",
  "五里坨街道",
  "鲁谷街道",
  "广宁街道",
];
const NAMES_EN = ["Hewan", "Gucheng", "Bajiao", "Laoshan", "Pingguoyuan", "Jindingjie", "Wulituo", "Lugu", "Guangning"];

export function rankedUnit(index: number, favourable: number | null, valid: number | null): RankedUnit {
  const interval = favourable === null || valid === null ? null : wilsonInterval(favourable, valid, Z);
  const isShown = interval !== null && favourable !== null && valid !== null;
  return {
    code: `street-${index + 1}`,
    name: { "zh-CN": NAMES[index % NAMES.length] ?? "", en: `${NAMES_EN[index % NAMES.length]} street office` },
    ...{ favourable, valid, value: isShown ? favourable / valid : null },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
    ...{ rankLow: isShown ? Math.max(1, index - 1) : null, rankHigh: isShown ? Math.min(7, index + 3) : null },
    status: isShown ? "shown" : "withheld",
  };
}

const RANKED = [
  rankedUnit(0, 22, 22),
  rankedUnit(1, 525, 610),
  rankedUnit(2, 613, 720),
  rankedUnit(3, 349, 420),
  rankedUnit(4, 674, 830),
  rankedUnit(5, 442, 560),
  rankedUnit(6, 475, 640),
  rankedUnit(7, null, null),
  rankedUnit(8, null, null),
];

const MONTHS = periodsBetween("month", "2024-01-01", "2025-12-01").map((period) => period.key);

/** A district with 24 months from 74% to 82%, on call-backs entered by staff. */
export function districtPage(changed: Partial<UnitPage> = {}): UnitPage {
  const points = MONTHS.map((month, i) => {
    const valid = [1200, 940, 1210, 1190, 1260, 1240, 1220, 1230][i % 8] ?? 1200;
    const share = i < 20 ? 0.7 + ((i * 7) % 5) / 250 : 0.74 + (i - 20) * 0.0267;
    return sharePoint(month, Math.round((i === 0 ? 0.74 : share) * valid), valid);
  });
  const last = sharePoint("2025-12", 1148, 1400);
  const series = shareSeries("entered", [sharePoint("2024-01", 888, 1200), ...points.slice(1, -1), last]);
  return {
    unit: {
      code: "linjiang",
      name: { "zh-CN": "临江区", en: "Linjiang District" },
      kind: "district",
      until: null,
      successor: null,
    },
    ancestors: [{ code: "binhai", name: { "zh-CN": "滨海市", en: "Binhai City" } }],
    indicators: [
      { key: "satisfaction", name: { "zh-CN": "满意率", en: "Satisfaction" } },
      { key: "resolution", name: { "zh-CN": "解决率", en: "Resolution" } },
      { key: "response", name: { "zh-CN": "响应率", en: "Response" } },
    ],
    trend: {
      unit: { code: "linjiang", name: { "zh-CN": "临江区", en: "Linjiang District" } },
      indicator: {
        ...{ key: "satisfaction", name: { "zh-CN": "满意率", en: "Satisfaction" }, kind: "share" },
        formula: {
          "zh-CN": "满意率 =（非常满意＋满意＋基本满意）÷ 有效评价",
          en: "Satisfied = (very satisfied + satisfied + fairly satisfied) ÷ valid ratings",
        },
      },
      ...{ period: "month", series: [series], quoted: [], breaks: [] },
    },
    meaning: SATISFACTION,
    parent: {
      ...{ code: "binhai", name: { "zh-CN": "滨海市", en: "Binhai City" } },
      points: MONTHS.map((month, i) => sharePoint(month, 6900 + i * 20, 10000)),
    },
    target: 0.85,
    ranking: { proof: "entered", proofs: ["entered"], period: "month", at: "2025-12", units: RANKED },
    children: RANKED.map(({ code, name }) => ({ code, name, kind: "street" })),
    asked: { from: null, to: null },
    ...changed,
  };
}

/** The district page with other series, quotations or breaks in its trend. */
export function pageWithTrend(
  changed: Partial<NonNullable<UnitPage["trend"]>>,
  page: UnitPage = districtPage(),
): UnitPage {
  return { ...page, trend: page.trend && { ...page.trend, ...changed } };
}

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
  const ranking = { proof: "entered", proofs: ["entered", "open"], period: "month", at: "2025-12", units } as const;
  return districtPage({ ranking, children: units.map(({ code, name }) => ({ code, name, kind: "community" })) });
}

/** Every unit at 100%: nobody is ranked. */
export function fullPage(): UnitPage {
  const units = Array.from({ length: 8 }, (_, i) => rankedUnit(i, 40 + i, 40 + i));
  const ranking = { proof: "figures", proofs: ["figures"], period: "month", at: "2025-12", units } as const;
  return districtPage({ ranking });
}
