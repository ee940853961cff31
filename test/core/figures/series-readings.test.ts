import { expect, test } from "vitest";
import { changeBetween } from "../../../src/core/figures/change.ts";
import { type ReadingsInput, seriesReadings } from "../../../src/core/figures/series-readings.ts";
import { monthCells, never, shareCell } from "./shown-cell-fixture.ts";

function read(cells: ReadingsInput["cells"], more: Partial<ReadingsInput> = {}) {
  const window = new Set(cells.map(({ period }) => period));
  return seriesReadings({ kind: "share", cells, window, isScaleChange: never, target: null, mix: null, ...more });
}

const LEVEL = [70, 72, 69, 71, 70, 73, 68, 70, 71, 72, 69, 70];

test("seriesReadings() is null without a cell in the window", () => {
  expect(read([])).toBeNull();
  expect(read(monthCells([70]), { window: new Set(["2026-01"]) })).toBeNull();
});

test("seriesReadings() tells which months stand out, and that none does", () => {
  expect(read(monthCells(LEVEL))?.signals).toMatchObject({ from: "2025-01", to: "2025-12", count: 12, apart: [] });
  const low = monthCells(LEVEL.map((share, i) => (i === 6 ? 40 : share)));
  expect(read(low)?.signals?.apart).toEqual([{ period: "2025-07", side: "below" }]);
  expect(read(low, { window: new Set(["2025-12"]) })?.signals?.apart).toEqual([]);
});

test("seriesReadings() calls no month apart that chance alone explains, though neighbours hardly differ", () => {
  const step = Array.from({ length: 12 }, (_, i) => (i < 6 ? 78 : 82));
  expect(read(monthCells(step))?.signals).toMatchObject({ count: 12, apart: [] });
});

test("seriesReadings() tells the direction of the months of the window alone, since the last break", () => {
  const rising = monthCells([50, 50, 50, 50, 50, 50, 70, 72, 75, 78, 80, 83]);
  expect(read(rising)?.shareTrend).toMatchObject({ from: "2025-01", count: 12, verdict: "higher" });
  const window = new Set(rising.slice(6).map(({ period }) => period));
  expect(read(rising, { window })?.shareTrend).toMatchObject({ from: "2025-07", count: 6 });
  const broken = rising.map((cell, i) => (i < 7 ? { ...cell, formulaVersion: 2 } : cell));
  expect(read(broken)?.shareTrend).toBeNull();
});

test("seriesReadings() judges no month where too few stand, where all agree, or across a break", () => {
  expect(read(monthCells(LEVEL.slice(0, 7)))?.signals).toBeNull();
  expect(read(monthCells(LEVEL.slice(0, 8)))?.signals).not.toBeNull();
  expect(read(monthCells(LEVEL.map(() => 100)))?.signals).toBeNull();
  const broken = monthCells(LEVEL).map((cell, i) => (i < 6 ? { ...cell, formulaVersion: 2 } : cell));
  expect(read(broken)?.signals).toBeNull();
});

test("seriesReadings() compares the last month with the same month last year, also outside the window", () => {
  const cells = [
    shareCell("2024-12", 740, 1000),
    ...monthCells(LEVEL.slice(0, 3), 1000),
    shareCell("2025-12", 820, 1000),
  ];
  const { onYear } =
    read(
      [cells[0] ?? cells[3], cells.at(-1)].flatMap((cell) => cell ?? []),
      { window: new Set(["2025-12"]) },
    ) ?? {};
  const [earlier, later] = [cells[0]?.counts, cells.at(-1)?.counts];
  const expected = earlier && later ? changeBetween("share", earlier, later) : null;
  expect(onYear).toEqual({
    ...{ from: "2024-12", to: "2025-12", ...expected },
    ...{ earlier: { value: 0.74, valid: 1000 }, later: { value: 0.82, valid: 1000 } },
  });
});

test("seriesReadings() compares no year across a break, without last year, or of months carried forward", () => {
  const [before, now] = [shareCell("2024-12", 74, 100), shareCell("2025-12", 82, 100)];
  expect(read([now])?.onYear).toBeNull();
  expect(read([before, { ...now, formulaVersion: 2 }])?.onYear).toBeNull();
  expect(read([before, { ...now, span: ["2025-11", "2025-12"] }])?.onYear).toBeNull();
  expect(read([{ ...before, span: ["2024-11", "2024-12"] }, now])?.onYear).toBeNull();
  const yearly = [before, now].map((cell) => ({
    ...cell,
    periodKind: "year" as const,
    period: cell.period.slice(0, 4),
  }));
  expect(read(yearly)).toMatchObject({ onYear: null, monthByMonth: null });
});

test("seriesReadings() holds a year's months each against last year's from three pairs on", () => {
  const cells = monthCells([...LEVEL, ...LEVEL.map((share) => share + 8)], 400);
  const told = read(cells)?.monthByMonth;
  expect(told).toMatchObject({ year: "2025", months: 12, verdict: "higher", earlier: 4800, later: 4800 });
  expect(told?.difference).toBeCloseTo(8 / 400, 12);
  expect(read([...cells.slice(0, 2), ...cells.slice(12, 14)])?.monthByMonth).toBeNull();
});

test.each([
  [0.7, "met"],
  [0.9, "missed"],
  [0.85, "cannotTell"],
] as const)("seriesReadings() says of a target of %d: %s", (target, verdict) => {
  expect(read(monthCells([84]), { target })?.target).toMatchObject({ target, verdict, period: "2025-12", valid: 100 });
});

test("seriesReadings() of means compares years and leaves shares' readings out", () => {
  const cells = [shareCell("2024-12", 740, 1000), shareCell("2025-12", 820, 1000)];
  const told = read(cells, { kind: "mean", target: 0.5 });
  expect(told?.onYear?.difference).toBeCloseTo(0.24, 12);
  expect(told).toMatchObject({ signals: null, target: null, monthByMonth: null, standardised: null, fixedMix: null });
});
