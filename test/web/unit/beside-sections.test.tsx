import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { BesideSections } from "../../../web/pages/unit/beside-sections.tsx";
import { ChainSection } from "../../../web/pages/unit/chain-section.tsx";
import { RatesSection } from "../../../web/pages/unit/rates-section.tsx";
import { UnitPageView } from "../../../web/pages/unit/unit-page.tsx";
import {
  ALIKE,
  appraisal,
  appraisalBeside,
  besidePage,
  CHAIN,
  composite,
  HIGHER,
  LOWER,
  QUIZ,
  RATES,
  scored,
  WITHOUT_SCORE,
} from "./beside-fixture.ts";
import { districtPage } from "./unit-page-fixture.ts";

const LINKS = { base: "", query: {} };

function render(page: UnitPage, locale: Locale = "zh-CN"): string {
  const words = messagesIn(locale).unit;
  const { beside } = page;
  const place = { words, locale };
  return [
    beside && <RatesSection code={page.unit.code} beside={beside} links={LINKS} {...place} />,
    beside?.chain && <ChainSection chain={beside.chain} period={beside.period} words={words} />,
    <BesideSections page={page} links={LINKS} {...place} />,
  ]
    .map((section) => String(section ?? ""))
    .join("");
}

const everything = besidePage({
  ...{ rates: RATES, composites: [composite({ units: [scored("a"), scored("b", WITHOUT_SCORE)] })], chain: CHAIN },
  ...{ appraisals: [appraisal(14)], quizzes: [QUIZ] },
});

test("BesideSections() shows nothing where nothing is", () => {
  expect(render(districtPage())).toBe("");
  expect(render(besidePage({}))).toBe("");
  expect(render(besidePage({ rates: RATES.slice(1) }))).toBe("");
});

test("BesideSections() writes no NaN and no inline style, nor Chinese on an English page", () => {
  for (const locale of ["zh-CN", "en"] as const) {
    expect(render(everything, locale)).not.toMatch(/NaN|undefined|null|Infinity|\[object|\sstyle=/);
  }
  expect(render(everything, "en")).not.toMatch(/\p{Script=Han}/u);
});

test("UnitPageView() has every id once, all sections together", () => {
  const html = String(
    <UnitPageView page={everything} locale="zh-CN" links={LINKS} isDemo={false} chartScript={null} />,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html.indexOf('class="more"')).toBeGreaterThan(html.indexOf('class="children"'));
  expect(html.indexOf('class="rates"')).toBeGreaterThan(html.indexOf('class="more"'));
});

test("RatesSection() tells a rate that is 100% everywhere apart from those on the axis", () => {
  const html = render(besidePage({ rates: RATES }));
  expect(html).toContain(
    "响应率 100%（随机波动范围 99.8 至 100；1,820 份）另列：有数字的 8 个单位都是 100%，分不出高低。",
  );
  expect(html.match(/<li>/g)).toHaveLength(1);
  const alone = RATES.map((rate) => ({ ...rate, pinnedAmong: null }));
  expect(render(besidePage({ rates: alone })).match(/<li>/g)).toHaveLength(2);
});

test("CompositeBlock() tells the score with its weights in words and its rank as a band", () => {
  const html = render(besidePage({ composites: [composite()] }));
  expect(html).toContain("77.1 分，满分 100（随机波动范围 70.2 至 83.4）。");
  expect(html).toContain("响应率占 10%，解决率占 45%，满意率占 45%。这一口径自 2025 年 1 月起。");
  expect(html).toContain("在「A」组 4 个单位里，名次可能在第 2 至第 3 名之间。");
  const all = composite({ unit: scored("own", { group: "", rankLow: 1, rankHigh: 4 }) });
  expect(render(besidePage({ composites: [all] }), "en")).toContain("Among 4 units no order can be told.");
  expect(render(besidePage({ composites: [composite({ isSample: true })] }))).toContain("95% 置信区间");
});

test("CompositeBlock() names what is missing, and gives no rank and no list without a score", () => {
  const without = composite({ unit: scored("own", WITHOUT_SCORE), units: [scored("b", WITHOUT_SCORE)] });
  const html = render(besidePage({ composites: [without] }));
  expect(html).toContain("缺解决率，算不出综合得分");
  expect(html).not.toMatch(/名次|<table|77\.1/);
  expect(render(besidePage({ composites: [composite({ isRuleChanged: true })] }))).toContain("口径在本期之内变了");
});

test("CompositeBlock() lists the units by group, the best first", () => {
  const units = [
    scored("x", { group: "B", score: 60 }),
    scored("y", { score: 70 }),
    scored("z", { score: 90 }),
    scored("w", WITHOUT_SCORE),
  ];
  const html = render(besidePage({ composites: [composite({ units })] }));
  const order = ["「A」组", "z街道", "y街道", "w街道", "○ 缺解决率", "「B」组", "x街道"].map((text) =>
    html.indexOf(text),
  );
  expect(order.every((at) => at > 0)).toBe(true);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
});

test("ChainSection() tells the share left out in a sentence, and hides what is small without a number", () => {
  const html = render(besidePage({ chain: CHAIN }));
  expect(html).toContain("办理的 1,820 件里，有 215 件（11.8%）没有纳入回访，不在回访得出的比率之内。");
  expect(html).toContain('来电人撤回</th><td class="none">○ 不显示</td>');
  expect(html).not.toMatch(/>(7|96)</);
  expect(html).not.toContain("尚未办结");
  expect(html).toContain("96.8% <small>占联系上</small>");
  const hidden = { ...CHAIN.shown, excludedTotal: { count: null, share: null } };
  expect(render(besidePage({ chain: { correction: "重数", shown: hidden } }))).toMatch(
    /没有纳入回访的件数不显示；.*本期件数更正过：重数。/,
  );
});

test("AppraisalSection() scores across the classes only where each has a score, and names the missing one", () => {
  const whole = render(besidePage({ appraisals: [appraisal(14)] }));
  expect(whole).toMatch(/按权重合计 82\.1 分（随机波动范围 [\d.]+ 至 [\d.]+；共 54 人）。/);
  const lacking = render(besidePage({ appraisals: [appraisal(9)] }));
  expect(lacking).toContain("缺退休干部的得分，所以没有合计分");
  expect(lacking).toContain('退休干部</th><td>40%</td><td class="none" colspan="2">○ 不显示</td>');
  expect(lacking).toContain("分值：非常满意 100 分，非常不满意 0 分；");
});

test("AppraisalSection() tells the units above and below by the same raters, and counts those alike and untold", () => {
  const page = besidePage({ appraisals: [appraisalBeside([ALIKE, LOWER, HIGHER], 6)] });
  expect(render(page)).toContain(
    "只看两个单位都评过的人，本单位比物业中心高 35.4 分（随机波动范围 26.5 至 44.3；44 人），比公交公司低 3.2 分（0.50 至 5.9；1,040 人）。与另外 1 个单位分不出高低。还有 2 个单位，为保护隐私不作比较。",
  );
  expect(render(page, "en")).toContain(
    "Among people who rated both units, this one stands 35.4 points above Housing (range of chance 26.5 to 44.3; 44 persons) and 3.2 points below Buses (0.50 to 5.9; 1,040 persons). It cannot be told apart from 1 other unit. 2 more are not compared, to protect privacy.",
  );
});

test("AppraisalSection() says so where no unit of the sheet stands out, names three at most, and nothing without pairs", () => {
  const alike = besidePage({ appraisals: [appraisalBeside([ALIKE, ALIKE])] });
  expect(render(alike)).toContain("只看两个单位都评过的人，本单位与另外 2 个单位分不出高低。<");
  expect(render(alike, "en")).toContain("this one cannot be told apart from 2 other units.<");
  const many = render(besidePage({ appraisals: [appraisalBeside(Array(7).fill(HIGHER))] }));
  expect(many.match(/比物业中心高/g)).toHaveLength(3);
  expect(many).toContain("，比另外 4 个单位也高。<");
  expect(render(besidePage({ appraisals: [appraisal(14)] }))).not.toContain("本单位");
});

test("QuizSection() tells the unit's accuracy, and why a question has none", () => {
  const html = render(besidePage({ quizzes: [QUIZ] }));
  expect(html).toContain("没有任何人的成绩");
  expect(html).toContain("89.1%");
  expect(html).toContain("标准答案改过，不显示");
  expect(html).toContain("○ 不足 10 份，或凭它能推算出不足 10 份的数，为保护隐私不显示");
});
