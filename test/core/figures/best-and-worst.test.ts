import fc from "fast-check";
import { expect, test } from "vitest";
import { bestAndWorst } from "../../../src/core/figures/best-and-worst.ts";
import { rankSets } from "../../../src/core/figures/rank-sets.ts";

const rankedOf = (sets: readonly (readonly [number, number])[]) =>
  sets.map(([rankLow, rankHigh], index) => ({ unit: "ABCDEFGH"[index], rankLow, rankHigh }));

test("bestAndWorst() lists only those whose whole rank set lies inside", () => {
  const ranked = rankedOf([
    [1, 2],
    [1, 3],
    [1, 2],
    [3, 6],
    [4, 6],
    [5, 6],
  ]);
  const { best, worst } = bestAndWorst(ranked, 2);
  expect(best?.map(({ unit }) => unit)).toEqual(["A", "C"]);
  expect(worst?.map(({ unit }) => unit)).toEqual(["F"]);
});

test("bestAndWorst() has no list where units cannot be told apart", () => {
  const tied = rankedOf([
    [1, 4],
    [1, 4],
    [1, 4],
    [1, 4],
  ]);
  expect(bestAndWorst(tied, 1)).toEqual({ best: null, worst: null });
  const oneAhead = rankedOf([
    [1, 1],
    [2, 4],
    [2, 4],
    [2, 4],
  ]);
  expect(bestAndWorst(oneAhead, 1)).toMatchObject({ best: [{ unit: "A" }], worst: null });
});

test("bestAndWorst() has no lists that overlap, of nobody or of one unit", () => {
  const apart = rankedOf([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(bestAndWorst(apart, 2)).toEqual({ best: null, worst: null });
  expect(bestAndWorst(apart, 0)).toEqual({ best: null, worst: null });
  expect(bestAndWorst(apart, Number.NaN)).toEqual({ best: null, worst: null });
  expect(bestAndWorst(apart.slice(0, 1), 1)).toEqual({ best: null, worst: null });
  expect(bestAndWorst([], 1)).toEqual({ best: null, worst: null });
});

test("bestAndWorst() never names more than asked, nor one unit in both lists", () => {
  const interval = fc.tuple(fc.nat(60), fc.nat(20)).map(([low, width]) => ({ low, high: low + width }));
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), (intervals, count) => {
      const ranked = rankSets(intervals).map((set, index) => ({ ...set, index, ...intervals[index] }));
      const { best, worst } = bestAndWorst(ranked, count);
      const overlapping = ranked.filter((own) => own.low === own.high);
      fc.pre(overlapping.length === 0);
      expect(best?.length ?? 1).toBeLessThanOrEqual(count);
      expect(worst?.length ?? 1).toBeLessThanOrEqual(count);
      expect(best?.some((one) => worst?.includes(one)) ?? false).toBe(false);
    }),
  );
});
