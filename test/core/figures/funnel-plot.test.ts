import fc from "fast-check";
import { expect, test } from "vitest";
import { funnelLimits } from "../../../src/core/figures/funnel-limits.ts";
import { funnelPlot } from "../../../src/core/figures/funnel-plot.ts";
import { countsOf, drawnCounts } from "./drawn-counts.ts";
import vectors from "./units-vectors.json" with { type: "json" };

test("funnelPlot() widens the limits of overdispersed units by √φ around the pooled share", () => {
  const units = vectors.units.map(countsOf);
  const plot = funnelPlot(units);
  expect(plot?.centre).toBeCloseTo(vectors.overdispersion.centre, 12);
  expect(plot?.phi).toBeCloseTo(vectors.overdispersion.phi, 9);
  expect(plot?.units[0]?.outer).toEqual(funnelLimits(plot?.centre ?? 0, 200, 0.998, plot?.phi));
});

test("funnelPlot() places a unit inside, beyond 95% or beyond 99.8%", () => {
  const alike = Array.from({ length: 30 }, () => countsOf([800, 1000]));
  const plot = funnelPlot([...alike, countsOf([77, 110]), countsOf([50, 100]), countsOf([0, 0])]);
  expect(plot?.phi).toBe(1);
  expect(plot?.units.slice(29).map((unit) => unit?.place ?? null)).toEqual(["inside", "beyond95", "beyond998", null]);
});

test("funnelPlot() gives none without answers; one unit, or units all at 100%, lie inside", () => {
  expect(funnelPlot([])).toBeNull();
  expect(funnelPlot([countsOf([0, 0])])).toBeNull();
  expect(funnelPlot([countsOf([7, 10])])?.units[0]?.place).toBe("inside");
  const full = funnelPlot([countsOf([22, 22]), countsOf([5000, 5000])]);
  expect(full?.units.map((unit) => unit?.place)).toEqual(["inside", "inside"]);
});

test("funnelPlot() keeps limits in [0, 1], the outer around the inner around the centre", () => {
  fc.assert(
    fc.property(fc.array(drawnCounts(0, 150), { maxLength: 12 }), (units) => {
      const plot = funnelPlot(units);
      for (const unit of plot?.units ?? []) {
        if (plot && unit) {
          const order = [0, unit.outer.low, unit.inner.low, plot.centre, unit.inner.high, unit.outer.high, 1];
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }
    }),
  );
});
