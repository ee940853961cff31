import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { jointChanges } from "../../../src/core/figures/joint-changes.ts";
import { newcombeInterval } from "../../../src/core/figures/newcombe-interval.ts";
import { sidakZ } from "../../../src/core/figures/sidak-quantile.ts";
import { countsOf, drawnPair } from "./drawn-counts.ts";

const UP = { later: countsOf([900, 1000]), earlier: countsOf([500, 1000]) };
const STILL = { later: countsOf([700, 1000]), earlier: countsOf([700, 1000]) };
const NONE = { later: countsOf([0, 0]), earlier: countsOf([1, 2]) };

test("jointChanges() of one unit is its plain change, ranked first", () => {
  const interval = newcombeInterval(UP.later, UP.earlier, Z95);
  const found = jointChanges([UP])[0];
  expect(found).toMatchObject({ verdict: "higher", rankLow: 1, rankHigh: 1 });
  expect(found?.low).toBeCloseTo(interval?.low ?? Number.NaN, 12);
});

test("jointChanges() counts only the units that have both sides, and keeps the order", () => {
  const found = jointChanges([null, STILL, NONE, UP]);
  expect(found[0]).toBeNull();
  expect(found[2]).toBeNull();
  expect(found[1]).toMatchObject({ verdict: "indistinct", rankLow: 2, rankHigh: 2 });
  expect(found[3]).toMatchObject({ verdict: "higher", rankLow: 1, rankHigh: 1 });
  expect(found[3]?.low).toBe(newcombeInterval(UP.later, UP.earlier, sidakZ(2, 0.05))?.low);
  expect(jointChanges([])).toEqual([]);
  expect(jointChanges([null])).toEqual([null]);
});

test("jointChanges() no longer tells of many what it tells of one", () => {
  const small = { later: countsOf([67, 100]), earlier: countsOf([52, 100]) };
  expect(jointChanges([small])[0]?.verdict).toBe("higher");
  const many = jointChanges(Array.from({ length: 30 }, () => small));
  expect(many[0]).toMatchObject({ verdict: "indistinct", rankLow: 1, rankHigh: 30 });
});

test("jointChanges() has rank sets that hold the rank of the change itself", () => {
  fc.assert(
    fc.property(fc.array(drawnPair(1, 300), { maxLength: 10 }), (pairs) => {
      const found = jointChanges(pairs);
      for (const own of found) {
        const better = found.filter((other) => (other?.difference ?? 0) > (own?.difference ?? 0) + 1e-12).length;
        const notWorse = found.filter((other) => (other?.difference ?? 0) >= (own?.difference ?? 0) - 1e-12).length;
        expect(own?.rankLow).toBeLessThanOrEqual(notWorse);
        expect(own?.rankHigh).toBeGreaterThanOrEqual(1 + better);
      }
    }),
  );
});
