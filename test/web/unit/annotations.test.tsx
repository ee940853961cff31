import { expect, test } from "vitest";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { PlacedUndertaking } from "../../../src/core/units/undertaking.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { annotationLines, annotationsOf, laterUndertakings } from "../../../web/pages/unit/annotations.ts";
import { type ChartData, chartDataOf } from "../../../web/pages/unit/chart-data.ts";
import { chartMargins, numberedMarks } from "../../../web/pages/unit/chart-geometry.ts";
import { TrendFigure } from "../../../web/pages/unit/trend-figure.tsx";
import { districtPage } from "./unit-page-fixture.ts";
import { mixedPage } from "./unit-page-states.ts";

const words = messagesIn("zh-CN").unit;

function promised(day: string, text: string, more: Partial<PlacedUndertaking> = {}): PlacedUndertaking {
  const own = { unit: "u", number: 1, day, due: null, text, recordedOn: day, withdrawn: null };
  return { ...own, period: day.slice(0, 7), ...more };
}

function chartOf(page: UnitPage): ChartData {
  const data = chartDataOf(page, "", words, "zh-CN");
  if (!data) {
    throw new Error("no chart");
  }
  return data;
}

/** A page with breaks; a promise in the month of one of them, two in the month after, one later than all. */
function markedPage(): UnitPage {
  const page = mixedPage();
  const keys = page.trend?.series[0]?.points.map(({ period }) => period) ?? [];
  const broken = keys.find((key) => page.trend?.breaks.some(({ period }) => period === key)) ?? "";
  const next = keys[keys.indexOf(broken) + 1] ?? "";
  const undertakings = [
    promised(`${broken}-05`, "一"),
    promised(`${next}-01`, "二\u202e"),
    promised(`${next}-28`, "三", { withdrawn: { on: "2031-01-01", reason: "改期" } }),
    promised("2031-02-01", "四"),
  ];
  return { ...page, undertakings };
}

test("annotationsOf() numbers breaks and undertakings together from the left, those of a month under one number", () => {
  const marks = annotationsOf(markedPage());
  expect(marks.map(({ number }) => number)).toEqual(marks.map((_, index) => String(index + 1)));
  expect(marks.map(({ period }) => period)).toEqual(marks.map(({ period }) => period).toSorted());
  const first = marks.findIndex(({ kind }) => kind === "undertaking");
  expect([marks[first - 1]?.kind, marks[first - 1]?.period]).toEqual(["break", marks[first]?.period]);
  expect(marks.flatMap((mark) => (mark.kind === "undertaking" ? [mark.undertakings.length] : []))).toEqual([1, 2]);
});

test("annotationsOf() tells nothing where there is no trend or nothing was promised", () => {
  expect(annotationsOf({ trend: null, undertakings: [promised("2026-01-01", "x")] })).toEqual([]);
  expect(annotationsOf(districtPage())).toEqual([]);
});

test("TrendFigure() draws every number of the list, and lists every number that it draws", () => {
  const page = markedPage();
  const data = chartOf(page);
  const html = String(<TrendFigure page={page} chart={data} words={words} locale="zh-CN" />);
  const numbers = annotationsOf(page).map(({ number }) => number);
  const [wide = ""] = html.match(/<svg class="trend-svg wide"[\s\S]*?<\/svg>/) ?? [];
  const drawn = [...wide.matchAll(/class="number"[^>]*>(?:<\/\w+>)?<text[^>]*>(\d+)</g)].map(([, number]) => number);
  expect(drawn).toEqual(numbers);
  expect(wide.match(/<rect class="number"/g)).toHaveLength(data.undertakings.length);
  const [list = ""] = html.match(/<ol class="breaks">[\s\S]*?<\/ol>/) ?? [];
  expect(list.match(/<li>/g)).toHaveLength(numbers.length);
  expect(list).toContain("U+202E 从右到左强制");
  expect(list).toMatch(/<s><bdi[^>]*>三<\/bdi><\/s>」<\/q>2031 年 1 月 1 日撤回，原因：<q>「<bdi[^>]*>改期/);
});

test("annotationLines() tells the same where only text can stand, what does not show as its code", () => {
  const lines = annotationLines(markedPage(), words, "zh-CN").join("\n");
  expect(lines).toContain("「\u2068二[U+202E]\u2069」");
  expect(lines).toMatch(/图中最后一期以后作出的承诺\n.*四/);
});

test("laterUndertakings() tells what was promised after the last month, and of waves nothing", () => {
  const page = markedPage();
  expect(laterUndertakings(page).map(({ text }) => text)).toEqual(["四"]);
  expect(laterUndertakings({ ...page, trend: page.trend && { ...page.trend, period: "wave" } })).toEqual([]);
});

test("numberedMarks() stacks numbers that would cover each other, and the chart leaves them room", () => {
  const data = chartOf({ ...districtPage(), undertakings: [] });
  const marked = {
    ...data,
    breaks: [{ index: 1, number: "1" }],
    undertakings: [1, 2].map((index) => ({ index, number: String(index + 1), told: [] })),
  };
  const [wide, narrow] = [numberedMarks(marked, 2000), numberedMarks(marked, 340)];
  expect(wide.map(({ at, kind }) => [at, kind])).toEqual([
    [0.5, "break"],
    [1, "undertaking"],
    [2, "undertaking"],
  ]);
  expect(wide.map(({ lane }) => lane)).toEqual([0, 0, 0]);
  expect(narrow.map(({ lane }) => lane).slice(0, 2)).toEqual([0, 1]);
  const lanes = Math.max(...narrow.map(({ lane }) => lane));
  expect(chartMargins(marked, 340).top).toBe(chartMargins(data, 340).top + lanes * 20);
});
