import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { ChildrenList } from "../../../web/pages/unit/children-list.tsx";
import { districtPage, rankedUnit, rankingOf } from "./unit-page-fixture.ts";
import { comparedPage } from "./unit-page-readings.ts";

const of = (favourable: number, valid: number) => ({ favourable, valid });

function render(page: UnitPage, locale: Locale = "zh-CN"): string {
  const links = { base: "", query: {} };
  return String(<ChildrenList page={page} links={links} words={messagesIn(locale).unit} locale={locale} />);
}

test("ChildrenList() names best and worst only where ranks separate", () => {
  const apart = comparedPage([
    [of(950, 1000), null],
    [of(800, 1000), null],
    [of(600, 1000), null],
  ]);
  expect(render(apart)).toContain("排在最前的是河湾街道；排在最后的是八角街道。");
  const alike = comparedPage([
    [of(80, 100), null],
    [of(80, 100), null],
  ]);
  expect(render(alike)).toContain("范围重叠，分不出最好和最差。");
  expect(render(alike, "en")).toContain("neither the best nor the worst can be told");
});

test("ChildrenList() ranks nobody where all stand at 100%, and compares nothing for one unit", () => {
  const full = render(
    comparedPage([
      [of(100, 100), of(90, 100)],
      [of(20, 20), of(20, 20)],
    ]),
  );
  expect(full).toContain("有数字的单位都是 100%，分不出高低，不排名次。");
  expect(full).not.toMatch(/第 \d|class="told"|进步/);
  const one = render(comparedPage([[of(80, 100), of(70, 100)]]));
  expect(one).not.toMatch(/范围|名次|第 \d|进步|<dt>/);
});

test("ChildrenList() lists a score without spread with neither a range nor a rank", () => {
  const rows = [of(24, 24), of(900, 1000), of(500, 1000)].map((counts) => [counts, null] as const);
  const page = comparedPage(rows, "mean");
  const trend = page.trend && { ...page.trend, indicator: { ...page.trend.indicator, kind: "mean" as const } };
  const html = render({ ...page, trend });
  expect(html).toMatch(/<b>4\.00<\/b><i>—<\/i><i>[^<]*24[^<]*<\/i><i><\/i>/);
  expect(html).not.toContain("4.00–4.00");
  expect(html).toContain("<b>3.70</b><i>3.64–3.76</i>");
  expect(html).toMatch(/第 1[^0-9<]+2 名/);
  expect(html).toContain("分不出最好和最差");
});

test("ChildrenList() shows a small unit's rate pulled towards the average beside the raw one", () => {
  const rows = [of(22, 22), of(700, 1000), of(800, 1000), of(900, 1000)].map((counts) => [counts, null] as const);
  const [zh, en] = [render(comparedPage(rows)), render(comparedPage(rows), "en")];
  expect(zh).toMatch(/100\.0%<small>靠拢 \d\d\.\d%<\/small>/);
  expect(zh.match(/<small>/g)).toHaveLength(1);
  expect(zh).toContain("拉向平均");
  expect(zh).toContain("河湾街道是 100%；份数少时，100% 并不等于第一");
  expect(en).toContain("pulled towards the average");
  expect(en).not.toMatch(/estimate|confidence/i);
});

test("ChildrenList() never tells of chance alone where the units differ by more than that", () => {
  const apart = [of(264, 286), of(740, 1000), of(860, 1000), of(820, 1000), of(800, 1000)].map(
    (counts) => [counts, null] as const,
  );
  const html = render(comparedPage(apart));
  expect(html).toContain("各单位之间的差别大于偶然；按此放宽界限后，没有单位突出。");
  expect(html).not.toContain("没有单位超出随机波动");
  expect(render(comparedPage(apart), "en")).toContain(
    "The units differ by more than chance; with limits widened accordingly, no unit stands out.",
  );
});

test("ChildrenList() tells nothing of a funnel of two units", () => {
  const html = render(comparedPage([of(300, 1000), of(800, 1000)].map((counts) => [counts, null] as const)));
  expect(html).not.toMatch(/随机波动。|放宽界限/);
});

test("ChildrenList() tells who lies outside the funnel, and that nobody does", () => {
  const alike = Array.from({ length: 8 }, (_, i) => [of(790 + (i % 3) * 10, 1000), null] as const);
  expect(render(comparedPage(alike))).toContain("没有单位超出随机波动");
  const most = Array.from({ length: 24 }, () => [of(800, 1000), null] as const);
  expect(render(comparedPage([...most, [of(740, 1000), null]]))).toMatch(/按各自份数衡量，.+偏低，超出随机波动/);
  expect(render(comparedPage([...alike, [of(300, 1000), null]]))).toContain(
    "放宽界限后，广宁街道偏低，仍然突出；其余不突出。",
  );
  expect(render(comparedPage([...alike, [of(300, 1000), null]]), "en")).toMatch(
    /accordingly, these stand out: [A-Z][\w ]+ below\./,
  );
});

test("ChildrenList() lists progress with words adjusted over the list, and the note on regression to the mean", () => {
  const page = comparedPage([
    [of(900, 1000), of(700, 1000)],
    [of(83, 100), of(70, 100)],
    ...Array.from({ length: 6 }, () => [of(75, 100), of(75, 100)] as const),
  ]);
  const html = render(page);
  expect(html).toContain("进步，2025 年 9 月到 12 月");
  expect(html).toContain("向平均回归");
  expect(html).toMatch(/\+20\.0<\/b>.*?各 1,000 份.*?上升 · 第 1/);
  expect(html).toMatch(/\+13\.0<\/b>.*?波动之内 · 第 \d–\d 名/);
  expect(render(page, "en")).toContain("Progress, from September to December 2025");
});

test("ChildrenList() tells a bound in place of a figure, without counts", () => {
  const bounded = { ...rankedUnit(1, null, null), status: "bounded", bound: ">=0.95" } as const;
  const page = districtPage({ ranking: rankingOf([rankedUnit(0, 80, 100), bounded]) });
  expect(render(page)).toContain("▵ 不低于 95%，为保护隐私只给界限");
});
