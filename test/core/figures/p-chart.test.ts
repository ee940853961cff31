import fc from "fast-check";
import { expect, test } from "vitest";
import { laneyPChart } from "../../../src/core/figures/laney-p-chart.ts";
import { pChart } from "../../../src/core/figures/p-chart.ts";
import { countsOf, drawnCounts } from "./drawn-counts.ts";
import vectors from "./p-chart-vectors.json" with { type: "json" };

test.each(vectors.cases)("pChart() of $source has the published centre and signals", (vector) => {
  const chart = pChart(vector.periods.map(countsOf));
  expect(Math.abs((chart?.centre ?? Number.NaN) - vector.centre)).toBeLessThan(vectors.tolerance);
  expect(chart?.signals).toEqual(vector.signals);
});

test("pChart() of one period shows it at its own centre, without a signal", () => {
  const chart = pChart([countsOf([7, 10])]);
  expect(chart?.centre).toBe(0.7);
  expect(chart?.signals).toEqual([]);
  expect(chart?.points[0]?.high).toBe(1);
});

test("pChart() passes over periods without answers and keeps the numbers of the others", () => {
  const chart = pChart(
    [
      [0, 0],
      [500, 1000],
      [500, 1000],
      [0, 0],
      [900, 1000],
    ].map(countsOf),
  );
  expect(chart?.points.map((point) => point === null)).toEqual([true, false, false, true, false]);
  expect(chart?.signals).toEqual([2, 3, 5]);
});

test.each([0, 1])("pChart() and laneyPChart() have no signal when all shares are %d", (share) => {
  const periods = [10, 2000, 7].map((valid) => ({ favourable: share * valid, valid }));
  for (const chart of [pChart(periods), laneyPChart(periods)]) {
    expect(chart?.signals).toEqual([]);
    expect(chart?.points[1]).toEqual({ low: share, high: share, isSignal: false });
  }
});

test("pChart() gives none without answers", () => {
  expect(pChart([])).toBeNull();
  expect(pChart([countsOf([0, 0])])).toBeNull();
});

test("pChart() keeps limits in [0, 1] around the centre and signals just the shares beyond them", () => {
  fc.assert(
    fc.property(fc.array(drawnCounts(0, 400), { maxLength: 15 }), (periods) => {
      for (const chart of [pChart(periods), laneyPChart(periods)]) {
        for (const [i, point] of (chart?.points ?? []).entries()) {
          const { favourable, valid } = periods[i] ?? countsOf([]);
          expect(point === null).toBe(valid === 0);
          if (point && chart) {
            expect(point.low).toBeGreaterThanOrEqual(0);
            expect(point.high).toBeLessThanOrEqual(1);
            expect(point.low).toBeLessThanOrEqual(chart.centre);
            expect(point.high).toBeGreaterThanOrEqual(chart.centre);
            const share = favourable / valid;
            expect(!point.isSignal || share < point.low + 1e-12 || share > point.high - 1e-12).toBe(true);
            expect(chart.signals.includes(i + 1)).toBe(point.isSignal);
          }
        }
      }
    }),
  );
});
