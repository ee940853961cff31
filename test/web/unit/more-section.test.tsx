import { expect, test } from "vitest";
import type { HeatMap, UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { MoreSection } from "../../../web/pages/unit/more-section.tsx";
import { districtPage, emptyPoint, pageWithTrend, rankedUnit, sharePoint, shareSeries } from "./unit-page-fixture.ts";
import { scorePage, withheldPage } from "./unit-page-states.ts";

function render(page: UnitPage, isMore: boolean, locale: Locale = "zh-CN", axis = ""): string {
  const links = { base: "", query: {}, own: isMore ? { more: "1", axis } : {} };
  return String(<MoreSection page={page} links={links} words={messagesIn(locale).unit} locale={locale} />);
}

const HEAT: HeatMap = {
  ...{ proof: "entered", periods: ["2025-10", "2025-11", "2025-12"] },
  rows: [
    {
      ...{ code: "a", name: { "zh-CN": "甲街道", en: "Alder" } },
      points: [sharePoint("2025-10", 40, 80), sharePoint("2025-11", 60, 80), sharePoint("2025-12", 80, 80)],
    },
    {
      ...{ code: "b", name: { "zh-CN": "乙街道", en: "Birch" } },
      points: [
        emptyPoint("2025-10"),
        emptyPoint("2025-11"),
        { ...sharePoint("2025-12", 15, 20), span: ["2025-11", "2025-12"] },
      ],
    },
  ],
};

function months(count: number, favourable: (index: number) => number): UnitPage {
  const points = Array.from({ length: count }, (_, i) =>
    sharePoint(`2025-${String(i + 1).padStart(2, "0")}`, favourable(i), 1000),
  );
  return pageWithTrend({ series: [shareSeries("entered", points)] });
}

test("MoreSection() stays light until it is asked for more, and shows nothing where nothing is shown", () => {
  const html = render({ ...districtPage(), heat: HEAT }, false);
  expect(html).toContain("more=1#more");
  expect(html).not.toMatch(/<svg class="plot|class="heat"/);
  expect(render(withheldPage(), true)).toBe("");
  expect(render(scorePage("mean"), true)).toBe("");
});

test("MoreSection() draws every analysis in both languages without NaN or inline style", () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const html = render({ ...districtPage(), heat: HEAT }, true, locale);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|\sstyle=/);
    expect(html).toContain('class="heat"');
  }
  expect(render({ ...districtPage(), heat: HEAT }, true, "en")).not.toMatch(/\p{Script=Han}/u);
});

test("HeatTable() writes each figure with its answers, darkest the highest, and marks what is not shown", () => {
  const html = render({ ...districtPage(), heat: HEAT }, true);
  expect(html).toContain('<td class="h0">50.0<small>80</small></td>');
  expect(html).toMatch(/<td class="h4">100(\.0)?<small>80<\/small><\/td>/);
  expect(html).toContain('<td class="none">○</td><td class="none">→</td><td class="h2">75.0<small>20</small></td>');
});

test("ControlChart() names the periods outside the limits of all of them, and wants eight", () => {
  const apart = render(
    months(12, (i) => (i === 9 ? 900 : 700 + (i % 2) * 4)),
    true,
  );
  expect(apart).toContain("超出控制限的有 2025 年 10 月。");
  expect(apart.match(/<circle class="apart"/g)).toHaveLength(2);
  expect(
    render(
      months(12, (i) => 700 + (i % 2) * 9),
      true,
    ),
  ).toContain("没有一期超出控制限");
  expect(
    render(
      months(7, () => 700),
      true,
    ),
  ).not.toContain("控制图</h3>");
});

test("FunnelPlot() names who lies outside and ranks nobody; of one or two units, or all at 100%, there is none", () => {
  const units = [rankedUnit(0, 960, 1000), ...[1, 2, 3, 4, 5, 6].map((i) => rankedUnit(i, 70 + i, 100))];
  const page = districtPage();
  const ranking = page.ranking && { ...page.ranking, units };
  const html = render({ ...page, ranking }, true);
  expect(html).toMatch(/<svg class="plot wide".*?<text class="strong[^"]*"[^>]*>河湾街道<\/text>/);
  expect(html).toContain("漏斗图不排名次");
  expect(html).not.toContain("纵轴从");
  expect(html).toContain("axis=zoom&amp;more=1#funnel");
  expect(render({ ...page, ranking }, true, "zh-CN", "zoom")).toMatch(/纵轴从 \d+% 起/);
  const few = ranking && { ...ranking, units: units.slice(0, 2) };
  expect(render({ ...page, ranking: few }, true)).not.toContain("漏斗图不排名次");
  const pinned = ranking && { ...ranking, pinned: true };
  expect(render({ ...page, ranking: pinned }, true)).not.toContain("漏斗图不排名次");
});

test("FunnelPlot() draws a funnel of each group around what the group comes to, and none of those in no group", () => {
  const units = [...[880, 890, 930], ...[580, 590, 630], ...[100, 200, 300]].map((favourable, i) =>
    rankedUnit(i, favourable, 1000),
  );
  const page = districtPage();
  const ranking = page.ranking && { ...page.ranking, units };
  const groups = ["A", "B", null].map((name, i) => ({
    ...{ name, separated: null, widened: false },
    units: units.slice(i * 3, i * 3 + 3),
  }));
  const html = render({ ...page, ranking, groups }, true);
  const funnel = html.slice(html.indexOf('id="funnel"'), html.indexOf("</section>", html.indexOf('id="funnel"')));
  expect(funnel.match(/<h4>[^<]+/g)).toEqual(["<h4>「A」组", "<h4>「B」组"]);
  expect(funnel).toContain("3 个单位合计为 90.0%");
  expect(funnel).toContain("3 个单位合计为 60.0%");
  expect(funnel.match(/<svg class="plot wide"/g)).toHaveLength(2);
  const small = groups.map((group) => ({ ...group, units: group.units.slice(0, 2) }));
  expect(render({ ...page, ranking, groups: small }, true)).not.toContain('id="funnel"');
});

const SCORE_HEAT: HeatMap = {
  ...HEAT,
  rows: HEAT.rows.map((row) => ({ ...row, points: row.points.map((point) => ({ ...point, favourable: null })) })),
};

test("MoreSection() is not there where it would open upon nothing, and its link names what will appear", () => {
  const alone = { ...months(7, () => 700), ranking: null, beside: null };
  expect(render(alone, false)).toBe("");
  expect(render({ ...alone, heat: null }, true)).toBe("");
  const controlled = { ...months(12, (i) => 700 + (i % 2) * 9), ranking: null };
  expect(render(controlled, false)).toContain(">显示控制图</a>");
  expect(render(controlled, false, "en")).toContain(">Show control chart</a>");
  const { ranking } = districtPage();
  const units = [0, 1, 2, 3].map((i) => rankedUnit(i, 70 + i, 100));
  const ranked = { ...controlled, ranking: ranking && { ...ranking, units } };
  expect(render(ranked, false)).toContain(">显示漏斗图、热力图和控制图</a>");
  expect(render(ranked, false, "en")).toContain(">Show funnel plot, heat map and control chart</a>");
});

test("MoreSection() draws of a mean or an NPS the heat map", () => {
  for (const kind of ["mean", "nps"] as const) {
    const page = { ...scorePage(kind), heat: SCORE_HEAT };
    expect(render(page, true)).toContain('class="heat"');
    const { ranking } = districtPage();
    expect(render({ ...scorePage(kind), ranking }, false)).toContain(">显示热力图</a>");
  }
});
