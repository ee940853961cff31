import { expect, test } from "vitest";
import { laneyPChart } from "../../../src/core/figures/laney-p-chart.ts";
import { pChart } from "../../../src/core/figures/p-chart.ts";
import { countsOf } from "./drawn-counts.ts";
import vectors from "./p-chart-vectors.json" with { type: "json" };

test.each(vectors.cases)("laneyPChart() of $source has the published σ_z and signals", (vector) => {
  const chart = laneyPChart(vector.periods.map(countsOf));
  expect(Math.abs((chart?.sigmaZ ?? Number.NaN) - vector.laneySigmaZ)).toBeLessThan(vectors.tolerance);
  expect(Math.abs((chart?.centre ?? Number.NaN) - vector.centre)).toBeLessThan(vectors.tolerance);
  expect(chart?.signals).toEqual(vector.laneySignals);
});

test("laneyPChart() has the published limits at n = 100", () => {
  const periods = vectors.cases[0]?.periods.map(countsOf) ?? [];
  const point = laneyPChart(periods)?.points[periods.findIndex(({ valid }) => valid === 100)];
  expect(Math.abs((point?.low ?? Number.NaN) - vectors.laneyLimitsAt100.low)).toBeLessThan(vectors.tolerance);
  expect(Math.abs((point?.high ?? Number.NaN) - vectors.laneyLimitsAt100.high)).toBeLessThan(vectors.tolerance);
});

test("laneyPChart() needs two periods with answers", () => {
  expect(laneyPChart([])).toBeNull();
  expect(laneyPChart([[3, 10]].map(countsOf))).toBeNull();
  expect(
    laneyPChart(
      [
        [3, 10],
        [0, 0],
      ].map(countsOf),
    ),
  ).toBeNull();
  expect(
    laneyPChart(
      [
        [3, 10],
        [0, 0],
        [4, 10],
      ].map(countsOf),
    )?.points[1],
  ).toBeNull();
});

test("laneyPChart() of equal shares has no signal, though its limits have no width", () => {
  const chart = laneyPChart(
    [
      [1, 3],
      [7, 21],
      [100, 300],
      [33, 99],
    ].map(countsOf),
  );
  expect(chart?.sigmaZ).toBeCloseTo(0, 10);
  expect(chart?.signals).toEqual([]);
  const fractional = laneyPChart([1, 2, 3].map(() => countsOf([0.1, 1])));
  expect(fractional?.signals).toEqual([]);
});

test("laneyPChart() takes the range across a period without answers", () => {
  const withGap = laneyPChart(
    [
      [30, 100],
      [0, 0],
      [45, 100],
      [50, 100],
    ].map(countsOf),
  );
  const without = laneyPChart(
    [
      [30, 100],
      [45, 100],
      [50, 100],
    ].map(countsOf),
  );
  expect(withGap?.sigmaZ).toBeCloseTo(without?.sigmaZ ?? Number.NaN, 12);
  expect(
    pChart(
      [
        [30, 100],
        [0, 0],
      ].map(countsOf),
    )?.sigmaZ,
  ).toBe(1);
});
