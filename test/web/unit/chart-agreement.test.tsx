import { expect, test } from "vitest";
import { datasetsOf } from "../../../web/islands/chart-datasets.ts";
import { messagesIn } from "../../../web/locales/messages.ts";
import { type ChartData, chartDataOf } from "../../../web/pages/unit/chart-data.ts";
import { frameOf } from "../../../web/pages/unit/chart-frame.ts";
import { textWidth } from "../../../web/pages/unit/chart-geometry.ts";
import { TrendSvg } from "../../../web/pages/unit/trend-svg.tsx";
import { wrapText } from "../../../web/pages/unit/wrap-text.ts";
import { districtPage } from "./unit-page-fixture.ts";
import { fourMonthPage, mixedPage, quotedPage, scorePage, widePage } from "./unit-page-states.ts";

const words = messagesIn("zh-CN").unit;
const INK = { ink: "", muted: "", hair: "", edge: "", accent: "A", paper: "", band: "B", family: "" };

const PAGES = [districtPage(), mixedPage(), fourMonthPage("token"), widePage(), scorePage("mean")];
const CASES = PAGES.flatMap((page) => [false, true].map((isZoomed) => ({ page, isZoomed })));

test.each(CASES)("TrendSvg() and datasetsOf() draw the same points, and the same band: %#", ({ page, isZoomed }) => {
  const data = chartDataOf(page, "", words, "zh-CN", isZoomed);
  if (!data) {
    throw new Error("no chart");
  }
  const html = String(<TrendSvg data={data} width={820} height={350} name="wide" />);
  const drawn = [...html.matchAll(/<circle class="(?:dot|hollow)" cx="([\d.]+)" cy="([\d.-]+)"/g)].map((match) => [
    Number(match[1]),
    Number(match[2]),
  ]);
  const lines = datasetsOf(data, INK).filter((set) => Array.isArray(set.pointBackgroundColor));
  expect(lines).toHaveLength(data.lines.length);
  const plotted = lines.flatMap((set) => placesOf(data, set.data));
  expect(drawn.toSorted(byPlace)).toEqual(plotted.toSorted(byPlace));
  expect(plotted.length).toBeGreaterThan(0);
  const edges = [...html.matchAll(/<path class="(?:band|whisker)" d="([^"]*)"/g)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/([\d.]+) ([\d.-]+)/g)].map((pair) => [Number(pair[1]), Number(pair[2])]),
  );
  const [, low, high] = datasetsOf(data, INK);
  const band = [...placesOf(data, low?.data ?? []), ...placesOf(data, high?.data ?? [])];
  expect(edges.toSorted(byPlace)).toEqual(band.toSorted(byPlace));
});

test("chartDataOf() shows the whole axis unless it is zoomed, and then says so and holds every mark", () => {
  const whole = chartDataOf(districtPage(), "", words, "zh-CN");
  expect(whole).toMatchObject({ axis: { min: 0, max: 100 }, axisNote: null, canZoom: true });
  const close = chartDataOf(districtPage(), "", words, "zh-CN", true);
  expect(close?.axis.min).toBeGreaterThan(0);
  expect(close?.axisNote).toMatch(/^纵轴从 \d+% 起/);
  const values = close?.lines.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])) ?? [];
  for (const value of [...values, close?.target?.value ?? null, ...(close?.parent?.values ?? [])]) {
    expect(value === null || (value >= (close?.axis.min ?? 0) && value <= (close?.axis.max ?? 0))).toBe(true);
  }
});

test("wrapText() breaks English after words and Chinese before no closing mark", () => {
  expect(wrapText("one two three", 10, 45)).toEqual(["one two", "three"]);
  expect(wrapText("满意率提高，很多", 10, 50)).toEqual(["满意率提", "高，很多"]);
  expect(wrapText("", 10, 50)).toEqual([]);
});

function placesOf(data: ChartData, values: readonly unknown[]): number[][] {
  const frame = frameOf(data, 820, 350);
  return values.flatMap((value, index) => (typeof value === "number" ? [[frame.x(index), frame.y(value)]] : []));
}

function byPlace([x = 0, y = 0]: number[], [otherX = 0, otherY = 0]: number[]): number {
  return x - otherX || y - otherY;
}

test.each([
  820, 340,
])("TrendSvg() keeps what is written at a quoted rate at the right edge inside %i pixels", (width) => {
  const data = chartDataOf({ ...quotedPage(), parent: null, target: null }, "", words, "zh-CN");
  const html = data ? String(<TrendSvg data={data} width={width} height={350} name="wide" />) : "";
  const last = /<text class="small mid aside" x="([\d.]+)"[^>]*>97.5%</.exec(html);
  expect(Number(last?.[1]) + textWidth("97.5%", 11) / 2).toBeLessThan(width);
});
