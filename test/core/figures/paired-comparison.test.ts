import fc from "fast-check";
import { expect, test } from "vitest";
import { pairedComparison, type RatedUnit } from "../../../src/core/figures/paired-comparison.ts";
import vectors from "./paired-vectors.json" with { type: "json" };

function rowsOf(unit: string, scores: readonly (number | null)[]): RatedUnit[] {
  return scores.map((score, index) => ({ rater: `rater ${index}`, unit, score }));
}

test("pairedComparison() agrees with the paired t-test of Student's sleep data", () => {
  const rows = [...rowsOf("first", vectors.first), ...rowsOf("second", vectors.second)];
  const found = pairedComparison(rows, "second", "first");
  expect(found).toMatchObject({ raters: 10, verdict: "higher" });
  expect(found?.difference).toBeCloseTo(vectors.difference, 10);
  expect(found?.p).toBeCloseTo(vectors.p, 10);
  expect(found?.low).toBeCloseTo(vectors.low, 8);
  expect(found?.high).toBeCloseTo(vectors.high, 8);
});

test("pairedComparison() takes only raters who scored both, and the first score of each", () => {
  const rows = [...rowsOf("A", [80, 70, null, 90]), ...rowsOf("B", [75, 60, 99]), ...rowsOf("A", [0, 0])];
  expect(pairedComparison(rows, "A", "B")).toMatchObject({ raters: 2, difference: 7.5 });
});

test("pairedComparison() has none for fewer than two raters of both", () => {
  expect(pairedComparison([], "A", "B")).toBeNull();
  expect(pairedComparison([...rowsOf("A", [80]), ...rowsOf("B", [75])], "A", "B")).toBeNull();
  expect(pairedComparison([...rowsOf("A", [80, 1]), ...rowsOf("B", [null, Number.NaN])], "A", "B")).toBeNull();
});

test("pairedComparison() of differences that all agree rests on their number alone", () => {
  const compared = (count: number, by: number) =>
    pairedComparison([...rowsOf("A", Array(count).fill(0.3)), ...rowsOf("B", Array(count).fill(0.3 - by))], "A", "B");
  expect(compared(2, 0.1)).toMatchObject({ p: 0.5, verdict: "indistinct" });
  expect(compared(12, 0.1)).toMatchObject({ p: 2 ** -11, verdict: "higher" });
  expect(compared(12, 0)).toMatchObject({ p: 1, difference: 0, verdict: "indistinct" });
});

test("pairedComparison() mirrors when the units are exchanged and does not see how strict a rater is", () => {
  const score = fc.integer({ min: 0, max: 100 });
  const sheets = fc.array(fc.record({ a: score, b: score, temper: fc.integer({ min: -50, max: 50 }) }), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(sheets, (drawn) => {
      const rows = [
        ...rowsOf(
          "A",
          drawn.map(({ a }) => a),
        ),
        ...rowsOf(
          "B",
          drawn.map(({ b }) => b),
        ),
      ];
      const found = pairedComparison(rows, "A", "B");
      const back = pairedComparison(rows, "B", "A");
      expect(Object.values(found ?? {}).every((value) => typeof value === "string" || Number.isFinite(value))).toBe(
        true,
      );
      expect((back?.difference ?? 0) + (found?.difference ?? 1)).toBeCloseTo(0, 10);
      expect((back?.low ?? 0) + (found?.high ?? 1)).toBeCloseTo(0, 8);
      const strict = rows.map((row, i) => ({
        ...row,
        score: (row.score ?? 0) + (drawn[i % drawn.length]?.temper ?? 0),
      }));
      expect(pairedComparison(strict, "A", "B")).toEqual(found);
    }),
  );
});
