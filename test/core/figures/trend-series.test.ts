import { expect, test } from "vitest";
import { type Period, periodsBetween } from "../../../src/core/figures/period.ts";
import {
  type IndicatorCell,
  type TrendInput,
  trendPoint,
  trendSeries,
} from "../../../src/core/figures/trend-series.ts";

const PERIODS = periodsBetween("month", "2025-09-01", "2025-12-31");

type Shown = { favourable: number; valid: number; proof?: IndicatorCell["proof"]; version?: number } & {
  wording?: string;
  channels?: Record<string, number>;
};

function shown(
  period: string,
  { favourable, valid, proof = "open", version = 1, wording, channels }: Shown,
): IndicatorCell {
  return {
    ...{ unit: "u", measure: "indicator:s", periodKind: "month", filter: "", proof, period, version: 1 },
    ...{ status: "shown", bound: null, span: [period], formulaVersion: version },
    counts: {
      ...{ favourable, valid, responses: valid, sum: 4 * valid, sumOfSquares: 17 * valid },
      levels: { "5": favourable, "1": valid - favourable, "0": 2 },
      basis: { wordings: wording ? { s: wording } : {}, channels: channels ?? {} },
    },
  };
}

const withheld = (period: string): IndicatorCell => ({
  ...shown(period, { favourable: 0, valid: 0 }),
  ...{ status: "withheld", counts: null, formulaVersion: null },
});

function series(cells: readonly IndicatorCell[], more: Partial<TrendInput> = {}) {
  return trendSeries({
    ...{ kind: "share", periods: PERIODS, cells, proofs: new Set(cells.map(({ proof }) => proof)) },
    ...{ isOpen: () => false, isScaleChange: () => false },
    ...more,
  });
}

test("trendSeries() has a point for every period of the window, in order, and none for others", () => {
  const cells = [
    shown("2025-11", { favourable: 8, valid: 10 }),
    shown("2025-08", { favourable: 1, valid: 10 }),
    withheld("2025-10"),
  ];
  const [only] = series(cells).series;
  expect(only?.points.map(({ period, status, value }) => [period, status, value])).toEqual([
    ["2025-09", "withheld", null],
    ["2025-10", "withheld", null],
    ["2025-11", "shown", 0.8],
    ["2025-12", "withheld", null],
  ]);
});

test("trendSeries() shows a cell of few answers like one that was never there", () => {
  const points = series([withheld("2025-10")]).series[0]?.points ?? [];
  const bare = points.map(({ period: _, ...rest }) => JSON.stringify(rest));
  expect(new Set(bare).size).toBe(1);
});

test("trendSeries() keeps proof classes apart, strongest first, those without answers too", () => {
  const cells = [
    shown("2025-09", { favourable: 1, valid: 10, proof: "imported" }),
    shown("2025-09", { favourable: 2, valid: 10, proof: "token" }),
  ];
  const proofs = new Set(["figures", "imported", "open", "token"] as const);
  const read = series(cells, { proofs }).series;
  expect(read.map(({ proof, points }) => [proof, points[0]?.favourable])).toEqual([
    ["token", 2],
    ["open", null],
    ["imported", 1],
    ["figures", null],
  ]);
  expect(series(cells, { proofs: new Set(["token"] as const) }).series.length).toBe(1);
});

test("trendSeries() tells the change from the first to the last shown point", () => {
  const { series: read, breaks } = series([
    shown("2025-12", { favourable: 82, valid: 100 }),
    shown("2025-09", { favourable: 74, valid: 100 }),
    shown("2025-10", { favourable: 10, valid: 100 }),
  ]);
  expect(breaks).toEqual([]);
  expect(read[0]?.change).toMatchObject({ from: "2025-09", to: "2025-12", verdict: "indistinct" });
  expect(read[0]?.change?.difference).toBeCloseTo(0.08, 12);
});

test("trendSeries() tells no change of one point or none", () => {
  expect(series([shown("2025-10", { favourable: 8, valid: 10 })]).series[0]?.change).toBeNull();
  expect(series([withheld("2025-10")]).series[0]?.change).toBeNull();
  expect(series([], { proofs: new Set(["open"] as const) }).series[0]?.change).toBeNull();
});

test("trendSeries() tells no change across a break, and begins again at the last one", () => {
  const at = (period: string, wording: string, favourable: number) =>
    shown(period, { favourable, valid: 100, wording });
  const broken = series([
    at("2025-09", "a", 10),
    at("2025-10", "a", 20),
    at("2025-11", "b", 90),
    at("2025-12", "b", 50),
  ]);
  expect(broken.breaks).toEqual([{ period: "2025-11", reason: "wording" }]);
  expect(broken.series[0]?.change).toMatchObject({ from: "2025-11", to: "2025-12", verdict: "lower" });
  const last = series([at("2025-09", "a", 10), at("2025-10", "a", 20), at("2025-12", "b", 90)]);
  expect(last.series[0]?.change).toBeNull();
  const twice = series([
    at("2025-09", "a", 10),
    at("2025-10", "b", 20),
    at("2025-11", "a", 30),
    at("2025-12", "a", 30),
  ]);
  expect(twice.breaks.map(({ period }) => period)).toEqual(["2025-10", "2025-11"]);
  expect(twice.series[0]?.change).toMatchObject({ from: "2025-11", to: "2025-12" });
});

test("trendSeries() draws a break at the first shown point after it, over a gap", () => {
  const read = series([
    shown("2025-09", { favourable: 8, valid: 10, channels: { qr: 10 } }),
    withheld("2025-10"),
    shown("2025-12", { favourable: 8, valid: 10, channels: { phone: 10 } }),
  ]);
  expect(read.breaks).toEqual([{ period: "2025-12", reason: "channel" }]);
});

test("trendSeries() draws the break on the window's first shown point, and none from a wave to another's key", () => {
  const cells = [
    shown("2025-06", { favourable: 8, valid: 10, wording: "a" }),
    shown("2025-08", { favourable: 8, valid: 10, wording: "b" }),
    shown("2025-10", { favourable: 8, valid: 10, wording: "a" }),
  ];
  expect(series(cells).breaks).toEqual([{ period: "2025-10", reason: "wording" }]);
  expect(series(cells.toSpliced(1, 1)).breaks).toEqual([]);
  const periods = PERIODS.map((period): Period => ({ ...period, kind: "wave" }));
  expect(series(cells, { periods }).breaks).toEqual([]);
});

test("trendSeries() gives a break of several classes once, in the order of periods", () => {
  const cells = (["open", "imported"] as const).flatMap((proof) => [
    shown("2025-09", { favourable: 8, valid: 10, proof, version: 1 }),
    shown("2025-11", { favourable: 8, valid: 10, proof, version: 2 }),
  ]);
  const late = shown("2025-10", { favourable: 8, valid: 10, proof: "open", version: 3 });
  const read = series([...cells, late], { isScaleChange: (_, later) => later === 3 });
  expect(read.breaks).toEqual([
    { period: "2025-10", reason: "scale" },
    { period: "2025-11", reason: "formula" },
  ]);
});

test("trendSeries() holds no break between a class and another", () => {
  const read = series([
    shown("2025-09", { favourable: 8, valid: 10, proof: "open", version: 1 }),
    shown("2025-10", { favourable: 8, valid: 10, proof: "imported", version: 2 }),
  ]);
  expect(read.breaks).toEqual([]);
});

test("trendSeries() says of each period whether it is open, shown or not", () => {
  const isOpen = ({ key }: Period) => key >= "2025-11";
  const points = series([shown("2025-11", { favourable: 8, valid: 10 })], { isOpen }).series[0]?.points;
  expect(points?.map((point) => point.isOpen)).toEqual([false, false, true, true]);
});

test("trendSeries() takes a mean of one answer for no shown point, also for the change", () => {
  const cells = [shown("2025-09", { favourable: 0, valid: 1 }), shown("2025-10", { favourable: 0, valid: 20 })];
  const late = shown("2025-12", { favourable: 0, valid: 30 });
  const [read] = series([...cells, late], { kind: "mean" }).series;
  expect(read?.points.map(({ status }) => status)).toEqual(["withheld", "shown", "withheld", "shown"]);
  expect(read?.change).toMatchObject({ from: "2025-10", to: "2025-12" });
});

test("trendPoint() carries the figure, its interval and the count of every level", () => {
  const point = trendPoint("2025-09", shown("2025-09", { favourable: 22, valid: 22 }), "share", false);
  expect(point).toMatchObject({ status: "shown", value: 1, high: 1, favourable: 22, valid: 22 });
  expect(point.low).toBeCloseTo(0.8513, 4);
  expect(point.levels).toEqual({ "5": 22, "1": 0, "0": 2 });
});

test("trendPoint() gives a mean without favourable answers", () => {
  const point = trendPoint("2025-09", shown("2025-09", { favourable: 0, valid: 20 }), "mean", true);
  expect(point).toMatchObject({ isOpen: true, status: "shown", value: 4, favourable: null, valid: 20 });
});

test("trendPoint() has nothing but nulls without a shown cell or without a valid answer", () => {
  const nothing = { value: null, low: null, high: null, favourable: null, valid: null, levels: null };
  for (const cell of [null, withheld("2025-09"), shown("2025-09", { favourable: 0, valid: 0 })]) {
    expect(trendPoint("2025-09", cell, "share", false)).toEqual({
      ...{ period: "2025-09", isOpen: false, status: "withheld" },
      ...nothing,
    });
  }
});
