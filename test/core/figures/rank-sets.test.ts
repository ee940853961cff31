import fc from "fast-check";
import { expect, test } from "vitest";
import { clopperPearsonInterval } from "../../../src/core/figures/clopper-pearson-interval.ts";
import type { Interval } from "../../../src/core/figures/interval.ts";
import { rankSets } from "../../../src/core/figures/rank-sets.ts";
import { sidakLevel, sidakZ } from "../../../src/core/figures/sidak-quantile.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import vectors from "./rank-vectors.json" with { type: "json" };

const units = Object.values(vectors.units).map(([favourable = 0, valid = 0, rankLow = 0, rankHigh = 0]) => ({
  favourable,
  valid,
  ranks: { rankLow, rankHigh },
}));

function intervalsBy(make: (favourable: number, valid: number) => Interval | null): Interval[] {
  return units.flatMap(({ favourable, valid }) => make(favourable, valid) ?? []);
}

test("rankSets() over joint Wilson intervals gives the published rank sets", () => {
  const z = sidakZ(units.length, 0.05);
  expect(rankSets(intervalsBy((x, n) => wilsonInterval(x, n, z)))).toEqual(units.map((unit) => unit.ranks));
});

test("rankSets() over Clopper–Pearson intervals at the Šidák level gives the same rank sets", () => {
  const level = sidakLevel(units.length, 0.05);
  expect(rankSets(intervalsBy((x, n) => clopperPearsonInterval(x, n, level)))).toEqual(units.map((u) => u.ranks));
});

test("rankSets() separates intervals that touch, and ties equal points", () => {
  expect(
    rankSets([
      { low: 0.5, high: 0.7 },
      { low: 0.7, high: 0.9 },
    ]),
  ).toEqual([
    { rankLow: 2, rankHigh: 2 },
    { rankLow: 1, rankHigh: 1 },
  ]);
  expect(
    rankSets([
      { low: 5, high: 5 },
      { low: 5, high: 5 },
    ]),
  ).toEqual([
    { rankLow: 1, rankHigh: 2 },
    { rankLow: 1, rankHigh: 2 },
  ]);
});

test("rankSets() of nothing is nothing, and one unit is first", () => {
  expect(rankSets([])).toEqual([]);
  expect(rankSets([{ low: 0, high: 1 }])).toEqual([{ rankLow: 1, rankHigh: 1 }]);
});

test("rankSets() holds the true order of whatever values the intervals hold", () => {
  const bounds = fc.tuple(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 20 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(bounds, { maxLength: 12 }), (drawn) => {
      const intervals = drawn.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
      const truth = intervals.map(({ low, high }, i) => low + (high - low) * (drawn[i]?.[2] ?? 0));
      const sets = rankSets(intervals);
      for (const [i, value] of truth.entries()) {
        const atLeastRank = 1 + truth.filter((other) => other > value).length;
        const atMostRank = truth.filter((other) => other >= value).length;
        expect(sets[i]?.rankLow).toBeLessThanOrEqual(atMostRank);
        expect(sets[i]?.rankHigh).toBeGreaterThanOrEqual(atLeastRank);
        expect(sets[i]?.rankLow).toBeLessThanOrEqual(sets[i]?.rankHigh ?? 0);
      }
    }),
  );
});
