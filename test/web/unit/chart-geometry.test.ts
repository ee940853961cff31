import { expect, test } from "vitest";
import { messagesIn } from "../../../web/locales/messages.ts";
import { axisOf } from "../../../web/pages/unit/chart-axis.ts";
import { chartDataOf, printedNumber } from "../../../web/pages/unit/chart-data.ts";
import {
  insideX,
  labelEvery,
  labelledPeriods,
  segmentsOf,
  spreadLabels,
  textWidth,
} from "../../../web/pages/unit/chart-geometry.ts";
import { boundsText, percent } from "../../../web/pages/unit/figure-words.ts";
import { shadesOf } from "../../../web/pages/unit/level-shades.ts";
import { pageWithTrend, SATISFACTION, sharePoint, shareSeries } from "./unit-page-fixture.ts";
import { emptyPage, mixedPage, quotedPage, scorePage } from "./unit-page-states.ts";

const words = messagesIn("zh-CN").unit;

function chartOf(page: Parameters<typeof chartDataOf>[0]) {
  const data = chartDataOf(page, "", words, "zh-CN");
  if (!data) {
    throw new Error("no chart");
  }
  return data;
}

test("spreadLabels() keeps order and distance, within its bounds", () => {
  expect(spreadLabels([50, 52, 51], 10, 0, 100)).toEqual([50, 70, 60]);
  expect(spreadLabels([98, 99], 10, 0, 100)).toEqual([90, 100]);
});

test("labelEvery() thins labels out as the width shrinks", () => {
  expect(labelEvery(24, 900, 34)).toBe(1);
  expect(labelEvery(24, 280, 42)).toBe(4);
});

test("labelledPeriods() always labels the last period, and each year once", () => {
  const told = labelledPeriods(chartOf(mixedPage()), 280, true);
  expect(told.at(-1)?.index).toBe(23);
  expect(told.flatMap(({ year }) => year ?? [])).toEqual(["2024 年", "2025 年"]);
});

test("labelledPeriods() leaves out the year of a lone first month where the next year's has no room", () => {
  const months = ["2024-12", "2025-01", "2025-02", "2025-03"].map((period) => sharePoint(period, 60, 100));
  const data = chartOf(pageWithTrend({ series: [shareSeries("entered", months)] }));
  const years = (width: number) => labelledPeriods(data, width, false).map(({ year }) => year);
  expect(years(140)).toEqual([null, "2025 年", null, null]);
  expect(years(900)).toEqual(["2024 年", "2025 年", null, null]);
});

test("insideX() keeps a text whole at either edge, and elsewhere where it wants to stand", () => {
  const half = textWidth("85.39%", 11) / 2;
  expect(insideX(812, "85.39%", 820) + half).toBeLessThan(820);
  expect(insideX(3, "85.39%", 820) - half).toBeGreaterThan(0);
  expect(insideX(400, "85.39%", 820)).toBe(400);
});

test("segmentsOf() joins nothing across a gap or a break", () => {
  const data = chartOf(mixedPage());
  const leading = data.lines[0]?.points ?? [];
  expect(segmentsOf(leading, data.breaks).map((run) => [run[0], run.at(-1)])).toEqual([
    [5, 8],
    [11, 13],
    [14, 22],
  ]);
});

test("chartDataOf() keeps gaps null, imports hollow and classes apart", () => {
  const data = chartOf(mixedPage());
  expect(data.lines.map((line) => [line.isLeading, line.isHollow])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
  expect(data.lines[0]?.points[0]).toMatchObject({ state: "withheld", value: null, text: "", answers: "" });
  expect(data.lines[0]?.points[23]?.state).toBe("open");
  expect(data.quoted).toEqual([{ index: 2, value: 98.2, printed: "98.2%", text: "引用 98.2%" }]);
});

test("chartDataOf() places rates that are only quoted, and is null with nothing at all", () => {
  expect(chartOf(quotedPage()).quoted.map((quoted) => quoted.value)).toEqual([95.5, 96.5, 97.5]);
  expect(chartDataOf(emptyPage(), "", words, "zh-CN")).toBeNull();
});

test.each([
  ["98.2%", 98.2],
  ["９８．５％", 98.5],
  ["九成以上", null],
  ["1200", null],
])("printedNumber() reads %s", (printed, value) => {
  expect(printedNumber(printed)).toBe(value);
});

test("axisOf() spans 0 to 100% for shares, both signs for scores, the scale for means", () => {
  const ends = ({ min, max, ticks }: ReturnType<typeof axisOf>) => [min, max, ticks.length];
  expect(ends(axisOf("share", SATISFACTION, []))).toEqual([0, 100, 5]);
  expect(ends(axisOf("nps", null, []))).toEqual([-100, 100, 5]);
  expect(ends(axisOf("mean", scorePage("mean").meaning, []))).toEqual([1, 5, 5]);
  expect(ends(axisOf("mean", null, [12.2, 17.9]))).toEqual([12, 18, 4]);
});

test("percent() says 100% and 0% of all and none only", () => {
  expect([percent(0.9999), percent(1), percent(0.0001), percent(0)]).toEqual(["99.9%", "100.0%", "0.1%", "0.0%"]);
  expect(boundsText("share", 0.799, 0.839, words)).toBe("79.9–83.9%");
  expect(boundsText("mean", 4.8, 5, words)).toBe("4.80–5.00");
  expect(boundsText("mean", 5, 5, words)).toBe("—");
  expect(boundsText("nps", 100, 100, words)).toBe("—");
});

test("shadesOf() paints favourable levels blue, a neutral middle grey, the rest orange", () => {
  const levels = SATISFACTION.values.filter((value) => value.valid);
  expect(shadesOf(SATISFACTION, levels)).toEqual(["f1", "f2", "f3", "u3", "u1"]);
  const neutral = levels.map((level, i) => ({ ...level, favourable: i < 2 }));
  expect(shadesOf({ kind: "share", values: neutral }, neutral)).toEqual(["f1", "f3", "neutral", "u3", "u1"]);
});
