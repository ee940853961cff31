import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { newcombePairedInterval } from "../../../src/core/figures/newcombe-paired-interval.ts";
import vectors from "./newcombe-paired-vectors.json" with { type: "json" };

test.each(vectors.cases)("newcombePairedInterval() of $pairs agrees with $source", (vector) => {
  const [both = 0, laterOnly = 0, earlierOnly = 0, neither = 0] = vector.pairs;
  const found = newcombePairedInterval({ both, laterOnly, earlierOnly, neither }, Z95);
  expect(Math.abs((found?.low ?? Number.NaN) - vector.low)).toBeLessThan(vector.tolerance);
  expect(Math.abs((found?.high ?? Number.NaN) - vector.high)).toBeLessThan(vector.tolerance);
});

test("newcombePairedInterval() gives none without pairs", () => {
  expect(newcombePairedInterval({ both: 0, laterOnly: 0, earlierOnly: 0, neither: 0 }, Z95)).toBeNull();
});

test("newcombePairedInterval() has width when nobody changed, or everybody did", () => {
  const still = newcombePairedInterval({ both: 54, laterOnly: 0, earlierOnly: 0, neither: 0 }, Z95);
  expect(still?.low).toBeCloseTo(-0.0664, 4);
  expect(still?.high).toBeCloseTo(0.0664, 4);
  const turned = newcombePairedInterval({ both: 0, laterOnly: 10, earlierOnly: 0, neither: 0 }, Z95);
  expect(turned?.high).toBe(1);
  expect(turned?.low).toBeCloseTo(0.6075, 4);
});

test("newcombePairedInterval() holds the difference, stays in [−1, 1] and changes sign with the order", () => {
  const count = fc.integer({ min: 0, max: 300 });
  const table = fc.record({ both: count, laterOnly: count, earlierOnly: count, neither: count });
  fc.assert(
    fc.property(table, (pairs) => {
      const valid = pairs.both + pairs.laterOnly + pairs.earlierOnly + pairs.neither;
      fc.pre(valid > 0);
      const found = newcombePairedInterval(pairs, Z95);
      const turned = newcombePairedInterval(
        { ...pairs, laterOnly: pairs.earlierOnly, earlierOnly: pairs.laterOnly },
        Z95,
      );
      const difference = (pairs.laterOnly - pairs.earlierOnly) / valid;
      expect(found?.low).toBeGreaterThanOrEqual(-1);
      expect(found?.low).toBeLessThanOrEqual(difference + 1e-12);
      expect(found?.high).toBeGreaterThanOrEqual(difference - 1e-12);
      expect(found?.high).toBeLessThanOrEqual(1);
      expect(turned?.low).toBeCloseTo(-(found?.high ?? Number.NaN), 10);
    }),
  );
});
