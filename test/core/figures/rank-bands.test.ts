import fc from "fast-check";
import { expect, test } from "vitest";
import { rankBands } from "../../../src/core/figures/rank-bands.ts";
import { rankSets } from "../../../src/core/figures/rank-sets.ts";

const at = (low: number, high: number) => ({ low, high });

test("rankBands() is empty without units, and one band of one unit", () => {
  expect(rankBands([])).toEqual([]);
  expect(rankBands(rankSets([at(0.7, 0.8)]))).toEqual([1]);
});

test("rankBands() keeps tied units together and cuts where all before are surely better", () => {
  expect(rankBands(rankSets([at(0.9, 0.95), at(0.85, 0.92), at(0.5, 0.6), at(0.3, 0.4)]))).toEqual([2, 1, 1]);
});

test("rankBands() is one band where overlaps chain, though the ends are apart", () => {
  expect(rankBands(rankSets([at(0.8, 0.9), at(0.6, 0.85), at(0.4, 0.65)]))).toEqual([3]);
});

test("rankBands() holds every unit once, and no unit of a band overlaps one of a later band", () => {
  const bounds = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(bounds, { maxLength: 12 }), (list) => {
      const units = list.map(([low, size]) => at(low, low + size)).toSorted((a, b) => b.low + b.high - a.low - a.high);
      const sizes = rankBands(rankSets(units));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(units.length);
      let start = 0;
      for (const size of sizes) {
        start += size;
        const [before, after] = [units.slice(0, start), units.slice(start)];
        expect(before.every(({ low }) => after.every(({ high }) => low >= high))).toBe(true);
      }
    }),
  );
});
