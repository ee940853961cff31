import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { toldReadings } from "../../../web/pages/unit/told-readings.ts";
import { districtPage, emptyPoint, pageWithTrend, shareSeries } from "./unit-page-fixture.ts";
import { everyReadingPage, FIXED_MIX, ON_YEAR, REVERSED, readPage, TARGET } from "./unit-page-readings.ts";

function told(page: UnitPage, locale: Locale = "zh-CN"): string[] {
  return page.trend ? toldReadings(page.trend, messagesIn(locale).unit, locale).map(({ text }) => text) : [];
}

test("toldReadings() tells the same month last year with interval, numbers and verdict", () => {
  expect(told(readPage({ onYear: ON_YEAR }))).toEqual([
    "2024 年 12 月 76%，2025 年 12 月 82%，提高 6 个百分点（95% 置信区间 3 至 9；1,150 份\u2060→1,400 份），超出随机波动。",
  ]);
  expect(told(readPage({ onYear: ON_YEAR }), "en")).toEqual([
    "76% in December 2024, 82% in December 2025: +6 points (95% interval 3 to 9; 1,150 → 1,400 answers), more than chance would explain.",
  ]);
});

test("toldReadings() tells a fall downwards, and no difference as none", () => {
  const fall = { ...ON_YEAR, difference: -0.06, low: -0.09, high: -0.03, verdict: "lower" } as const;
  const falling = { ...fall, earlier: ON_YEAR.later, later: ON_YEAR.earlier };
  expect(told(readPage({ onYear: falling }))[0]).toContain("降低 6 个百分点（95% 置信区间 3 至 9");
  expect(told(readPage({ onYear: falling }), "en")[0]).toContain("−6 points (95% interval −9 to −3");
  const same = { ...ON_YEAR, difference: 0, low: -0.03, high: 0.03, verdict: "indistinct" } as const;
  expect(told(readPage({ onYear: { ...same, earlier: same.later } }))[0]).toContain("没有差别（");
});

test.each([
  "open",
  "entered",
  "imported",
  "figures",
] as const)("toldReadings() speaks of chance, never of confidence, for answers that are no sample: %s", (proof) => {
  const [zh, en] = [told(everyReadingPage(proof)).join(), told(everyReadingPage(proof), "en").join(" ")];
  expect(zh).toContain("随机波动范围");
  expect(zh).not.toMatch(/置信|估计|误差|居民/);
  expect(en).toContain("range of chance");
  expect(en).not.toMatch(/confidence|estimate|margin of error|residents|95% interval/i);
});

test("toldReadings() says that no month stands out, or which, the year once", () => {
  const signals = { from: "2024-01", to: "2025-12", count: 24, centre: 0.74, apart: [] };
  expect(told(readPage({ signals }))[0]).toBe(
    "2024 年 1 月到 2025 年 12 月共 24 个月，没有哪个月异常（Laney\u00a0p′ 图）。",
  );
  const apart = ["2025-02", "2025-03"].map((period) => ({ period, side: "below" as const }));
  expect(told(readPage({ signals: { ...signals, apart } }), "en")[0]).toBe(
    "From January 2024 to December 2025, 24 months: February and March 2025 below the usual ups and downs (Laney\u00a0p′ chart).",
  );
  const many = Array.from({ length: 5 }, (_, i) => ({ period: `2025-0${i + 1}`, side: "above" as const }));
  expect(told(readPage({ signals: { ...signals, apart: many } }))[0]).toContain("5 个月偏高");
});

test.each([
  ["met", "达到目标 85%。"],
  ["missed", "未达到目标 85%。"],
  ["cannotTell", "目标 85% 就在这个范围里，还不能说是否达到。"],
] as const)("toldReadings() says of a target: %s", (verdict, words) => {
  expect(told(readPage({ target: { ...TARGET, verdict } }))[0]).toContain(words);
});

test("toldReadings() says which way the shares go, or that it cannot be told", () => {
  const shareTrend = { from: "2025-01", to: "2025-12", count: 12, verdict: "higher" } as const;
  expect(told(readPage({ shareTrend }))).toEqual([
    "2025 年 1 月到 12 月共 12 个月，总的在升，超出随机波动；没有扣除季节影响（Cochran–Armitage\u00a0检验）。",
  ]);
  expect(told(readPage({ shareTrend }), "en")[0]).toContain(
    "12 months together: it rises, by more than chance would explain",
  );
  const none = { ...shareTrend, verdict: "indistinct" } as const;
  expect(told(readPage({ shareTrend: none }))[0]).toContain("升降都与随机波动无法区分");
  expect(told(readPage({ shareTrend: none }), "en")[0]).toContain("neither a rise nor a fall can be told from chance");
});

test("toldReadings() sets the rate at one mix beside the one counted, and says when it turns round", () => {
  expect(told(readPage({ standardised: REVERSED }), "en")[0]).toBe(
    "At one mix of channels (telephone, QR code): 78.0% to 77.0%; as counted, 74.0% to 82.0% (1,200 → 1,400 answers). The direction turns round: what changed as counted is the mix.",
  );
  const alike = { ...REVERSED, to: { ...REVERSED.to, value: 0.81 } };
  expect(told(readPage({ standardised: alike }))[0]).not.toContain("方向");
});

test("toldReadings() tells the change at fixed mix across a break, and how much it rests on", () => {
  expect(told(readPage({ fixedMix: FIXED_MIX }, "open"))).toEqual([
    "收集渠道变了，原数前后不能直接比。两期都有的渠道（二维码）按同一构成，由 75% 到 81%，提高 6 个百分点（随机波动范围 3 至 9；1,200 份\u2060→900 份），超出随机波动。这些渠道占前期答卷的 100%，后期的 64%。",
  ]);
});

test("toldReadings() is empty where nothing applies, or the leading class has no reading", () => {
  expect(told(districtPage())).toEqual([]);
  expect(told(readPage({}))).toEqual([]);
  const other = pageWithTrend({ series: [shareSeries("blind", [emptyPoint("2025-12")])] }, everyReadingPage());
  expect(told(other)).toEqual([]);
});
