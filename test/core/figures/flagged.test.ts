import fc from "fast-check";
import { expect, test } from "vitest";
import { figureOf } from "../../../src/core/figures/figure.ts";
import {
  firstFlagged,
  flagCells,
  flaggedAt,
  longerKinds,
  withPlainFigures,
} from "../../../src/core/figures/flagged.ts";
import type { PeriodKind } from "../../../src/core/figures/period.ts";
import type { TrendPoint, TrendSeries } from "../../../src/core/figures/trend.ts";
import { type IndicatorCell, trendPoint } from "../../../src/core/figures/trend-series.ts";
import { shareCell } from "./shown-cell-fixture.ts";

type Parts = {
  unit?: string;
  period?: string;
  periodKind?: PeriodKind;
  none?: readonly [number, number];
  uniform?: readonly [number, number];
};

/** The three cells of a place: without flagged answers 40/60, flagged 20/20. */
function cellsAt({
  unit = "u",
  period = "2025-12",
  periodKind = "month",
  none = [40, 60],
  uniform = [20, 20],
}: Parts = {}) {
  const cell = (filter: string, [favourable, valid]: readonly [number, number]): IndicatorCell => ({
    ...shareCell(period, favourable, valid, { filter }),
    ...{ unit, periodKind },
  });
  const all = [none[0] + uniform[0], none[1] + uniform[1]] as const;
  return [cell("", all), cell("flag:none", none), cell("flag:uniform", uniform)];
}

const AT = { unit: "u", proof: "open", periodKind: "month", period: "2025-12" } as const;
const UNITS = [
  { code: "city", name: "City", depth: 2 },
  { code: "u", name: "Unit", depth: 0 },
  { code: "district", name: "District", depth: 1 },
];
const SHARE = { kind: "share", periodKind: "month", units: UNITS } as const;

function seriesOf(cells: readonly IndicatorCell[], isOpen = false): TrendSeries {
  const points = cells.filter(({ filter, unit }) => filter === "" && unit === "u");
  return { proof: "open", change: null, points: points.map((cell) => trendPoint(cell.period, cell, "share", isOpen)) };
}

const total = (period: string) => shareCell(period, 30, 50);

test("flaggedAt() tells both figures where both parts are shown and make up the total", () => {
  const told = flaggedAt("share", flagCells(cellsAt()), AT);
  expect(told).toMatchObject({ plain: { favourable: 40, valid: 60 }, all: { favourable: 60, valid: 80 } });
  expect(told?.plain.value).toBe(40 / 60);
});

test("flaggedAt() is null without either part, and where the parts are not the total's answers", () => {
  const [all, none, uniform] = cellsAt();
  if (!all || !none || !uniform) {
    throw new Error("three cells");
  }
  for (const few of [
    [all, none],
    [all, uniform],
    [none, uniform],
  ]) {
    expect(flaggedAt("share", flagCells(few), AT)).toBeNull();
  }
  const carried = { ...none, counts: none.counts && { ...none.counts, valid: 66 } };
  expect(flaggedAt("share", flagCells([all, carried, uniform]), AT)).toBeNull();
  expect(flaggedAt("share", flagCells([all, { ...none, counts: null }, uniform]), AT)).toBeNull();
  expect(flaggedAt("share", flagCells([all, { ...none, formulaVersion: 2 }, uniform]), AT)).toBeNull();
});

test("flaggedAt() tells the figure of the unflagged counts alone", () => {
  const part = fc.tuple(fc.nat(200), fc.nat(200)).map(([good, bad]) => [good, good + bad + 1] as const);
  fc.assert(
    fc.property(part, part, (none, uniform) => {
      const cells = cellsAt({ none, uniform });
      const told = flaggedAt("share", flagCells(cells), AT);
      expect(told?.plain).toEqual(cells[1]?.counts && figureOf("share", cells[1].counts));
      expect(told && told.all.valid - told.plain.valid).toBe(uniform[1]);
    }),
  );
});

test("withPlainFigures() leaves open points and those without both parts as they are", () => {
  const cells = [...cellsAt(), total("2025-11")];
  const plain = (series: TrendSeries) => series.points.map((point: TrendPoint) => point.plain?.valid);
  const input = { unit: "u", kind: "share", periodKind: "month", cells: flagCells(cells) } as const;
  expect(plain(withPlainFigures(seriesOf(cells), input))).toEqual([60, undefined]);
  expect(plain(withPlainFigures(seriesOf(cells, true), input))).toEqual([undefined, undefined]);
});

test("firstFlagged() is the nearest unit above in the same period, then the longer periods of the unit", () => {
  const own = [total("2025-12")];
  const year = cellsAt({ period: "2025", periodKind: "year" });
  const quarter = cellsAt({ period: "2025-Q4", periodKind: "quarter" });
  const city = cellsAt({ unit: "city" });
  const district = cellsAt({ unit: "district" });
  const firstOf = (...more: IndicatorCell[][]) =>
    firstFlagged([seriesOf(own)], { ...SHARE, cells: flagCells([...own, ...more.flat()]) });
  expect(firstOf()).toBeNull();
  expect(firstOf(year)).toMatchObject({ unit: { code: "u" }, period: "2025", periodKind: "year" });
  expect(firstOf(year, quarter)).toMatchObject({ period: "2025-Q4", periodKind: "quarter" });
  expect(firstOf(year, quarter, city)).toMatchObject({ unit: { code: "city", name: "City" }, period: "2025-12" });
  expect(firstOf(year, city, district)).toMatchObject({ unit: { code: "district" }, plain: { valid: 60 } });
});

test("firstFlagged() takes the last point that lacks its own, and none where all have it", () => {
  const cells = [total("2025-10"), total("2025-11"), ...cellsAt()];
  const above = ["2025-10", "2025-11", "2025-12"].flatMap((period) => cellsAt({ unit: "district", period }));
  const all = flagCells([...cells, ...above]);
  const series = withPlainFigures(seriesOf(cells), { unit: "u", kind: "share", periodKind: "month", cells: all });
  expect(firstFlagged([series], { ...SHARE, cells: all })?.period).toBe("2025-11");
  const whole = { ...series, points: series.points.filter(({ plain }) => plain) };
  expect(firstFlagged([whole], { ...SHARE, cells: all })).toBeNull();
});

test("longerKinds() knows none for a wave", () => {
  expect([longerKinds("month"), longerKinds("year"), longerKinds("wave")]).toEqual([["quarter", "year"], [], []]);
});
