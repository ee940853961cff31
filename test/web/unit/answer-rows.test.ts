import { expect, test } from "vitest";
import { messagesIn } from "../../../web/locales/messages.ts";
import { belowPlot } from "../../../web/pages/unit/answer-rows.ts";
import { chartDataOf } from "../../../web/pages/unit/chart-data.ts";
import { textWidth } from "../../../web/pages/unit/chart-geometry.ts";
import { districtPage } from "./unit-page-fixture.ts";
import { mixedPage, withheldPage } from "./unit-page-states.ts";

function below(page: Parameters<typeof chartDataOf>[0], width: number, isNarrow = false) {
  const data = chartDataOf(page, "", messagesIn("zh-CN").unit, "zh-CN");
  if (!data) {
    throw new Error("no chart");
  }
  return belowPlot(data, width, isNarrow);
}

test.each([
  [650, 2],
  [950, 1],
])("belowPlot() writes the answers of all 24 months %i pixels wide, in %i rows that touch nothing", (width, rows) => {
  const { answers } = below(districtPage(), width);
  expect(answers.map(({ index }) => index)).toEqual(Array.from({ length: 24 }, (_, i) => i));
  expect(new Set(answers.map((text) => text.below)).size).toBe(rows);
  const ends = new Map<number, number>();
  for (const { index, text, below: row } of answers) {
    const [middle, half] = [(index * width) / 23, textWidth(text, 11) / 2];
    expect(middle - half).toBeGreaterThan(ends.get(row) ?? -Infinity);
    ends.set(row, middle + half);
  }
});

test("belowPlot() keeps rows apart from the names of periods and of years", () => {
  const { names, answers } = below(districtPage(), 650);
  const heights = [...new Set([...names, ...answers].map((text) => text.below))].toSorted((a, b) => a - b);
  expect(heights).toHaveLength(4);
  heights.slice(1).forEach((height, i) => {
    expect(height - (heights[i] ?? 0)).toBeGreaterThanOrEqual(11);
  });
});

test("belowPlot() writes on a phone, and where there is no room, the answers of the named periods alone", () => {
  for (const isNarrow of [true, false]) {
    const { names, answers } = below(districtPage(), 280, isNarrow);
    expect(answers.length).toBeLessThan(12);
    expect(answers.every(({ index }) => names.some((name) => name.index === index))).toBe(true);
  }
});

test("belowPlot() writes no answers where there is no figure", () => {
  expect(below(withheldPage(), 650).answers).toEqual([]);
  expect(below(mixedPage(), 650).answers.every(({ text }) => text !== "")).toBe(true);
});
