import { changeBetween } from "../../../src/core/figures/change.ts";
import { periodsBetween } from "../../../src/core/figures/period.ts";
import type { RankedUnit, Ranking, TrendPoint, TrendSeries, UnitPage } from "../../../src/core/figures/trend.ts";
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
    ...{ change: null, progress: null, shrunk: null, funnel: null },
  };
}

/** A ranking of the last month without changes. */
export function rankingOf(units: readonly RankedUnit[], changed: Partial<Ranking> = {}): Ranking {
  const shown = units.filter(({ status }) => status === "shown");
  const pinned = shown.length > 0 && shown.every(({ value }) => value === 1);
  const nothing = { since: null, separated: null, pinned, widened: false };
  return { proof: "entered", proofs: ["entered"], period: "month", at: "2025-12", ...nothing, units, ...changed };
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

export const MONTHS = periodsBetween("month", "2024-01-01", "2025-12-01").map((period) => period.key);

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
    acts: [],
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
      ...{ period: "month", series: [series], quoted: [], breaks: [], readings: [], corrections: [], late: null },
    },
    meaning: SATISFACTION,
    parent: {
      ...{ code: "binhai", name: { "zh-CN": "滨海市", en: "Binhai City" } },
      points: MONTHS.map((month, i) => sharePoint(month, 6900 + i * 20, 10000)),
    },
    target: 0.85,
    ranking: rankingOf(RANKED),
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
