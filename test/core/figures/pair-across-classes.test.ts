import fc from "fast-check";
import { expect, test } from "vitest";
import { pairAcrossClasses } from "../../../src/core/figures/pair-across-classes.ts";
import { type PairedComparison, pairedComparison } from "../../../src/core/figures/paired-comparison.ts";
import vectors from "./pair-across-vectors.json" with { type: "json" };

/** The comparison of A and B by raters who gave B nothing and A these points; as many below 0 as above. */
function compared(differences: readonly number[]): PairedComparison | null {
  const rows = differences.flatMap((difference, index) => [
    { rater: `rater ${index}`, unit: "A", score: difference },
    { rater: `rater ${index}`, unit: "B", score: 0 },
  ]);
  return pairedComparison(rows, "A", "B");
}

test("pairAcrossClasses() of two classes of one weight is Welch's test, halved", () => {
  const { first, second, difference, t, p, low, high } = vectors.welch;
  const found = pairAcrossClasses([
    { weight: 0.5, compared: compared(first) },
    { weight: 0.5, compared: compared(second.map((value) => -value)) },
  ]);
  expect(found?.raters).toBe(20);
  expect(found?.difference).toBeCloseTo(difference / 2, 10);
  expect(found?.standardError).toBeCloseTo(difference / t / 2, 10);
  expect(found?.low).toBeCloseTo(low / 2, 8);
  expect(found?.high).toBeCloseTo(high / 2, 8);
  expect(found?.p).toBeCloseTo(p, 10);
});

test("pairAcrossClasses() of one class keeps its paired t, and a class of weight 0 counts for nothing", () => {
  const own = compared(vectors.welch.first);
  const { difference, standardError, low, high, raters, p } = own ?? {};
  const alone = { difference, standardError, low, high, raters, p };
  expect(pairAcrossClasses([{ weight: 1, compared: own }])).toEqual(alone);
  expect(
    pairAcrossClasses([
      { weight: 0, compared: compared([1, 2, 9]) },
      { weight: 1, compared: own },
      { weight: 0, compared: null },
    ]),
  ).toEqual(alone);
});

test("pairAcrossClasses() has none without a class of weight, or with one that nobody rated both units in", () => {
  const own = compared([1, 2, 4]);
  expect(pairAcrossClasses([])).toBeNull();
  expect(pairAcrossClasses([{ weight: 0, compared: own }])).toBeNull();
  expect(
    pairAcrossClasses([
      { weight: 0.9, compared: own },
      { weight: 0.1, compared: compared([]) },
    ]),
  ).toBeNull();
});

test("pairAcrossClasses() of differences that all agree: one class rests on their number, several have none", () => {
  const alike = compared(Array(12).fill(0.5));
  expect(pairAcrossClasses([{ weight: 1, compared: alike }])).toMatchObject({ p: 2 ** -11, low: 0.5, high: 0.5 });
  const both = [0.6, 0.4].map((weight) => ({ weight, compared: alike }));
  expect(pairAcrossClasses(both)).toBeNull();
  const oneOfThem = pairAcrossClasses([
    { weight: 0.5, compared: alike },
    { weight: 0.5, compared: compared([1, 2, 4, 5]) },
  ]);
  const free = compared([1, 2, 4, 5]);
  expect(oneOfThem?.standardError).toBeCloseTo((free?.standardError ?? 0) / 2, 12);
  expect((oneOfThem?.high ?? 0) - (oneOfThem?.low ?? 0)).toBeCloseTo(((free?.high ?? 0) - (free?.low ?? 0)) / 2, 10);
});

test("pairAcrossClasses() lies between its classes, has p in [0, 1] and no number that is none", () => {
  const differences = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(differences, differences, fc.integer({ min: 1, max: 99 }), (one, other, percent) => {
      const parts = [compared(one), compared(other)];
      const [first, second] = parts.map((part) => part?.difference ?? Number.NaN);
      const found = pairAcrossClasses([
        { weight: percent / 100, compared: parts[0] ?? null },
        { weight: 1 - percent / 100, compared: parts[1] ?? null },
      ]);
      if (found) {
        expect(Object.values(found).every(Number.isFinite)).toBe(true);
        expect(found.difference).toBeGreaterThanOrEqual(Math.min(first ?? 0, second ?? 0) - 1e-9);
        expect(found.difference).toBeLessThanOrEqual(Math.max(first ?? 0, second ?? 0) + 1e-9);
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThan(found.high);
      }
    }),
  );
});
