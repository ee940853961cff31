import fc from "fast-check";
import { expect, test } from "vitest";
import { laneyPChart } from "../../../src/core/figures/laney-p-chart.ts";
import { signalChart } from "../../../src/core/figures/signal-chart.ts";
import { countsOf } from "./drawn-counts.ts";

/** Twelve months at one share, then twelve at another: only one move between neighbours. */
const STEP = Array.from({ length: 24 }, (_, i) => countsOf([i < 12 ? 78 : 82, 100]));

test("signalChart() calls nothing apart that a p-chart does not, where Laney's limits are narrower", () => {
  expect(laneyPChart(STEP)?.sigmaZ).toBeLessThan(1);
  expect(laneyPChart(STEP)?.signals).toHaveLength(24);
  expect(signalChart(STEP)).toMatchObject({ sigmaZ: 1, signals: [] });
});

test("signalChart() is Laney's where months differ by more than chance", () => {
  const periods = [700, 900, 650, 880, 720, 910, 690, 870].map((good) => countsOf([good, 1000]));
  expect(signalChart(periods)).toEqual(laneyPChart(periods));
  expect(signalChart(periods)?.sigmaZ).toBeGreaterThan(1);
});

test("signalChart() needs two periods with answers", () => {
  expect(signalChart([])).toBeNull();
  expect(signalChart([[3, 10]].map(countsOf))).toBeNull();
});

test("signalChart() never has more signals than Laney's chart, nor limits narrower than three binomial errors", () => {
  const period = fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })).map(([good, bad]) => countsOf([good, good + bad]));
  fc.assert(
    fc.property(fc.array(period, { minLength: 2, maxLength: 24 }), (periods) => {
      const [own, laney] = [signalChart(periods), laneyPChart(periods)];
      expect(own === null).toBe(laney === null);
      expect(own?.sigmaZ ?? 1).toBeGreaterThanOrEqual(1);
      expect((own?.signals ?? []).every((place) => laney?.signals.includes(place))).toBe(true);
    }),
  );
});
