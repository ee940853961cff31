import { expect, test } from "vitest";
import { cheapestMoves, farthestMoves } from "../../../src/core/disclosure/moving-counts.ts";
import { sumsAround } from "../../../src/core/disclosure/sums-around.ts";

const counts = new Map(Object.entries({ all: [60], a: [5], b: [15], c: [40], pair: [50] }));
const sums = [
  { whole: "all", parts: ["a", "b", "c"] },
  { whole: "pair", parts: ["a", "c"] },
];
const system = { counts, sums, shown: new Set<string>() };
const around = sumsAround(system);
const question = { target: "a", side: 0, direction: 1, by: 9, moving: ["a", "b"] } as const;

test("farthestMoves() keeps every sum, and goes no further than it is asked to", () => {
  expect([...farthestMoves(system, around, question)]).toEqual(
    expect.arrayContaining([
      ["a", 5],
      ["b", -5],
    ]),
  );
  expect(farthestMoves(system, around, { ...question, by: 2 }).get("a")).toBeCloseTo(2);
  expect(farthestMoves(system, around, { ...question, direction: -1 }).get("a")).toBeCloseTo(-5);
});

test("farthestMoves() moves nothing where the sums tell the count", () => {
  expect(farthestMoves(system, around, { ...question, moving: ["a"] }).size).toBe(0);
});

test("farthestMoves() lets go of a sum that is not filled only as far as it is", () => {
  // 5 of 50 are in neither part of the pair.
  const alone = { ...question, moving: ["a"] };
  const loose = sumsAround({ ...system, sums: sums.slice(1) });
  expect(farthestMoves(system, loose, { ...alone, by: 9 }).get("a")).toBeCloseTo(5);
});

test("cheapestMoves() moves the small sooner than the large, and is null where it cannot go so far", () => {
  const free = sumsAround({ ...system, sums: sums.slice(0, 1) });
  const asked = { ...question, moving: ["a"], priced: ["b", "c"] };
  const moves = cheapestMoves(system, free, asked);
  expect([...(moves?.keys() ?? [])].sort()).toEqual(["a", "b"]);
  expect(cheapestMoves(system, free, { ...asked, by: 60 })).toBe(null);
  expect(cheapestMoves(system, free, { ...asked, priced: [] })).toBe(null);
});
