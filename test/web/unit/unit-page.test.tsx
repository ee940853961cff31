import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import { UnitPageView } from "../../../web/pages/unit/unit-page.tsx";
import { districtPage, emptyPoint, pageWithTrend, sharePoint, shareSeries } from "./unit-page-fixture.ts";
import {
  emptyPage,
  fourMonthPage,
  fullPage,
  mixedPage,
  openPage,
  quotedPage,
  scorePage,
  widePage,
  withheldPage,
} from "./unit-page-states.ts";

function render(page: UnitPage, locale: Locale = "zh-CN", base = ""): string {
  const links = { base, query: { lang: locale, from: "2025-09-01", to: "2025-12-31" } };
  return String(
    <UnitPageView page={page} locale={locale} links={links} isDemo={false} chartScript="/assets/unit-chart-1.js" />,
  );
}

const EVERY_PAGE: readonly [string, UnitPage][] = [
  ["district", districtPage()],
  ["mixed", mixedPage()],
  ["withheld", withheldPage()],
  ["open", openPage()],
  ["quoted", quotedPage()],
  ["empty", emptyPage()],
  ["mean", scorePage("mean")],
  ["nps", scorePage("nps")],
  ["full", fullPage()],
];

test.each(EVERY_PAGE)("UnitPageView() writes no NaN, no undefined and no inline style: %s", (_, page) => {
  for (const locale of ["zh-CN", "en"] as const) {
    const html = render(page, locale);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|\sstyle=|\son[a-z]+=/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  }
});

test("UnitPageView() writes no Chinese on an English page but the name of its language", () => {
  const html = render(mixedPage(), "en")
    .replace("中文", "")
    .replace(/PingFang.*?serif/g, "");
  expect(html.replaceAll(/滨海日报 2024 年 4 月 2 日/g, "")).not.toMatch(/\p{Script=Han}/u);
});

test("UnitPageView() serves the canvas with the finding as its text, and the data it draws", () => {
  const html = render(fourMonthPage("entered"));
  expect(html).toMatch(/<canvas[^>]*aria-label="满意率走势图。2025 年 9 月到 12 月，满意率由 74% 升至 82%/);
  const json = html.match(/<script type="application\/json" id="trend-data">(.*?)<\/script>/)?.[1] ?? "";
  const data = JSON.parse(json);
  expect(data.lines[0].points.map((point: { value: number }) => point.value)).toEqual([74, 76.83, 79.47, 82]);
  expect(html).toContain('<script src="/assets/unit-chart-1.js" defer');
});

test("UnitPageView() lets no text of a unit end the data's script element", () => {
  const page = districtPage({
    parent: { ...{ code: "p", name: "</script><!--<b>" }, points: [sharePoint("2025-12", 10, 20)] },
  });
  const html = render(page);
  expect(html).not.toContain("</script><!--");
  expect(html).not.toContain("<b></b>");
});

test("UnitPageView() tables every figure of every class, and gathers withheld neighbours", () => {
  const html = render(mixedPage());
  expect(html.match(/<table/g)).toHaveLength(4);
  expect(html).toContain("2024 年 1–5 月");
  expect(html).toContain("○ 不足 10 份，或凭它能推算出不足 10 份的数，为保护隐私不显示");
  expect(html).toContain("… 本期尚未结束，结束后公布");
  expect(html).toContain("79.0%");
  expect(html).toContain("2025 年 3 月起，题目措辞有变，收集渠道有变");
});

test("UnitPageView() tells carried months together", () => {
  const carried = { ...sharePoint("2025-03", 12, 16), span: ["2025-02", "2025-03"] };
  const html = render(pageWithTrend({ series: [shareSeries("open", [carried])] }), "en");
  expect(html).toContain("February–March 2025");
});

test("UnitPageView() counts every level and tells what is not counted", () => {
  const html = render(fourMonthPage("entered"), "en");
  expect(html).toMatch(/Very satisfied <b>574<\/b>/);
  expect(html).toContain("47 answered “Don’t know” (3.2% of all); not counted.");
});

test("UnitPageView() links children with their range of ranks, and lists withheld ones last", () => {
  const html = render(districtPage(), "zh-CN", "/survey");
  expect(html).toContain('<a href="/survey/u/street-2?from=2025-09-01&amp;to=2025-12-31&amp;lang=zh-CN">古城街道</a>');
  expect(html).toContain("第 1–4 名");
  expect(html.indexOf("鲁谷街道")).toBeGreaterThan(html.indexOf("五里坨街道"));
  expect(html).toContain("河湾街道是 100%；份数少时");
});

test("UnitPageView() ranks nobody where all stand at 100%", () => {
  expect(render(fullPage())).not.toMatch(/第 \d+(–\d+)? 名/);
  expect(render(fullPage())).toContain("不排名次");
});

test("UnitPageView() follows a quoted source to the web only", () => {
  const quoted = [
    { period: "2025-01", printed: "98%", source: "A", sourceUrl: "https://example.org/a" },
    { period: "2025-02", printed: "99%", source: "B", sourceUrl: "javascript:alert(1)" },
  ];
  const html = render(pageWithTrend({ quoted, series: [] }));
  expect(html).toContain('href="https://example.org/a"');
  expect(html).not.toContain("javascript:");
  expect(html).toContain("引自《B》；原表未公布有效评价数，不能判断变化是否超出随机波动");
});

test("UnitPageView() keeps the reader's days and language in every picker", () => {
  const html = render(districtPage(), "en");
  expect(html).toContain('href="/u/linjiang?indicator=resolution&amp;from=2025-09-01&amp;to=2025-12-31&amp;lang=en"');
  expect(html).toContain('href="/u/linjiang?period=quarter&amp;from=2025-09-01&amp;to=2025-12-31&amp;lang=en"');
});

test("UnitPageView() stays below 150 KB above two hundred units", () => {
  const html = render(widePage(), "en");
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
  expect(gzipSync(html).length).toBeLessThan(30_000);
});

test("UnitPageView() shows no figure for a period that has none", () => {
  const points = [emptyPoint("2025-11"), emptyPoint("2025-12")];
  const html = render(
    pageWithTrend(
      { series: [shareSeries("open", points)] },
      districtPage({ ranking: null, parent: null, target: null }),
    ),
  );
  expect(html).not.toContain('class="big"');
  expect(html).not.toMatch(/>0(\.0)?%?<\/(b|td)>/);
});
