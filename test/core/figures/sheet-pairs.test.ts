import { expect, test } from "vitest";
import { mirroredPair, sheetPairs, type ToldPair, type UnitPair } from "../../../src/core/figures/sheet-pairs.ts";
import vectors from "./pair-across-vectors.json" with { type: "json" };

const POINTS: Readonly<Record<string, number>> = vectors.sheet.points;
const PAIRS: UnitPair[] = [
  ["ash", "elm"],
  ["ash", "oak"],
  ["elm", "oak"],
];

function classOf({ weight, raters, levels }: typeof vectors.sheet.users) {
  const sheets = Array.from(
    { length: raters },
    (_, i) => new Map(Object.entries(levels).map(([unit, own]) => [unit, POINTS[own[i % own.length] ?? 0] ?? 0])),
  );
  return { weight, raters: sheets };
}

const CLASSES = [classOf(vectors.sheet.users), classOf(vectors.sheet.staff)];

test("sheetPairs() agrees with R on two classes and three units, rounded", () => {
  expect(sheetPairs(CLASSES, PAIRS)).toEqual(vectors.sheet.pairs);
});

test("sheetPairs() has nothing without pairs, without raters, and of a unit nobody rated", () => {
  expect(sheetPairs(CLASSES, [])).toEqual([]);
  expect(sheetPairs([], PAIRS)).toEqual([]);
  expect(sheetPairs([{ weight: 1, raters: [] }], PAIRS)).toEqual([]);
  expect(sheetPairs(CLASSES, [["ash", "nowhere"]])).toEqual([]);
});

test("sheetPairs() is stricter the more pairs there are", () => {
  // t = 2.31 on 11 degrees of freedom, p = 0.041: enough for one pair, not for two.
  const differences = [10, 10, 10, 10, 10, 0, 0, 0, 0, 0, 0, 0];
  const raters = differences.map((points) => new Map(Object.entries({ a: points, b: 0, c: 0 })));
  const verdictOf = (pairs: UnitPair[]) => sheetPairs([{ weight: 1, raters }], pairs).map(({ verdict }) => verdict);
  const ab: UnitPair = ["a", "b"];
  expect(verdictOf([ab])).toEqual(["higher"]);
  expect(verdictOf([ab, ["a", "c"], ["b", "c"]])).toEqual(["indistinct", "indistinct", "indistinct"]);
});

test("sheetPairs() calls no pair higher whose bound rounds to 0", () => {
  const raters = Array.from({ length: 400 }, (_, i) => new Map(Object.entries({ a: i % 2 ? 0.05 : -0.04, b: 0 })));
  expect(sheetPairs([{ weight: 1, raters }], [["a", "b"]])).toMatchObject([
    { low: 0, difference: 0.01, verdict: "indistinct" },
  ]);
});

test("mirroredPair() is the same seen from the other unit, without a negative zero", () => {
  const pair: ToldPair = {
    ...vectors.sheet.pairs[1],
    unit: "ash",
    other: "oak",
    low: 0,
    verdict: "higher",
  } as ToldPair;
  const mirrored = mirroredPair(pair);
  expect(mirrored).toMatchObject({ unit: "oak", other: "ash", difference: -35.4, low: -44.31, verdict: "lower" });
  expect(Object.is(mirrored.high, 0)).toBe(true);
  expect(mirroredPair(mirrored)).toEqual(pair);
});
