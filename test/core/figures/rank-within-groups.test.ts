import fc from "fast-check";
import { expect, test } from "vitest";
import { jointInterval } from "../../../src/core/figures/joint-interval.ts";
import { rankSets } from "../../../src/core/figures/rank-sets.ts";
import { type GroupedUnit, rankWithinGroups } from "../../../src/core/figures/rank-within-groups.ts";

function unitOf(unit: string, group: string | null, favourable: number, valid: number): GroupedUnit {
  return { unit, group, counts: { favourable, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 } };
}

test("rankWithinGroups() compares nobody across groups", () => {
  const units = [unitOf("A", "town", 950, 1000), unitOf("B", "rural", 100, 1000), unitOf("C", "town", 500, 1000)];
  expect(rankWithinGroups("share", units)).toEqual([
    { unit: "A", group: "town", groupSize: 2, rank: { rankLow: 1, rankHigh: 1 } },
    { unit: "B", group: "rural", groupSize: 1, rank: { rankLow: 1, rankHigh: 1 } },
    { unit: "C", group: "town", groupSize: 2, rank: { rankLow: 2, rankHigh: 2 } },
  ]);
});

test("rankWithinGroups() neither ranks nor counts a unit without a figure or a group", () => {
  const units = [
    unitOf("A", "town", 5, 10),
    { unit: "B", group: "town", counts: null },
    unitOf("C", "town", 0, 0),
    unitOf("D", null, 9, 10),
  ];
  const ranks = rankWithinGroups("share", units);
  expect(ranks.map(({ rank }) => rank !== null)).toEqual([true, false, false, false]);
  expect(ranks[1]?.groupSize).toBe(1);
  expect(rankWithinGroups("share", [])).toEqual([]);
});

test("rankWithinGroups() counts a unit with a bound in its group, without a rank of its own", () => {
  const units = [
    unitOf("A", "town", 500, 1000),
    { unit: "B", group: "town", counts: null, bound: ">=0.95" as const },
    unitOf("C", "rural", 500, 1000),
  ];
  expect(rankWithinGroups("share", units)).toEqual([
    { unit: "A", group: "town", groupSize: 2, rank: { rankLow: 2, rankHigh: 2 } },
    { unit: "B", group: "town", groupSize: 2, rank: null },
    { unit: "C", group: "rural", groupSize: 1, rank: { rankLow: 1, rankHigh: 1 } },
  ]);
});

test("rankWithinGroups() of a group is rankSets() over its joint intervals, whatever other groups there are", () => {
  const counts = fc
    .integer({ min: 1, max: 400 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (drawn) => {
      const units = drawn.map(([x, n], index) => unitOf(`${index}`, "all", x, n));
      const intervals = units.flatMap(
        (unit) => (unit.counts && jointInterval("share", unit.counts, units.length)) ?? [],
      );
      const others = Array.from({ length: 200 }, (_, index) => unitOf(`other ${index}`, "other", index, 200));
      const ranks = rankWithinGroups("share", [...others.slice(0, 90), ...units, ...others.slice(90)]);
      const own = ranks.filter(({ group }) => group === "all");
      expect(own.map(({ unit }) => unit)).toEqual(units.map(({ unit }) => unit));
      expect(own.map(({ rank }) => rank)).toEqual(rankSets(intervals));
    }),
  );
});
