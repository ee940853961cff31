import fc from "fast-check";
import { expect, test } from "vitest";
import type { Margin, RakeRow } from "../../../src/core/samples/margin.ts";
import { type RakeOptions, rakeWeights } from "../../../src/core/samples/rake-weights.ts";
import vectors from "./rake-vectors.json" with { type: "json" };

function rowOf(weight: number, categories: Record<string, string>): RakeRow {
  return { weight, categories: new Map(Object.entries(categories)) };
}

function marginOf(variable: string, targets: Record<string, number>): Margin {
  return { variable, targets: new Map(Object.entries(targets)) };
}

function raked(rows: readonly RakeRow[], margins: readonly Margin[], options?: RakeOptions) {
  const result = rakeWeights(rows, margins, options);
  if (!result.ok) {
    throw new Error(result.refusal.reason);
  }
  return result.value;
}

function refusalOf(rows: readonly RakeRow[], margins: readonly Margin[], options?: RakeOptions) {
  const result = rakeWeights(rows, margins, options);
  return result.ok ? null : result.refusal;
}

const cells = (table: readonly number[][]) =>
  table.flatMap((row, r) => row.map((count, c) => ({ count, row: `${r}`, col: `${c}` })));

const byIndex = (values: readonly number[]) => Object.fromEntries(values.map((value, index) => [`${index}`, value]));

test.each(vectors)("rakeWeights() agrees with: $source", ({ table, rows, cols, result }) => {
  const margins = [marginOf("row", byIndex(rows)), marginOf("col", byIndex(cols))];
  const people = cells(table).flatMap(({ count, row, col }) =>
    Array.from({ length: count }, () => rowOf(1, { row, col })),
  );
  const { weights, report } = raked(people, margins);
  expect(report.converged).toBe(true);
  for (const { count, row, col } of cells(result)) {
    const own = weights.filter(
      (_, i) => people[i]?.categories.get("row") === row && people[i]?.categories.get("col") === col,
    );
    expect(own.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(count, 7);
  }
});

test("rakeWeights() refuses what has no solution and names it", () => {
  const rows = [rowOf(1, { sex: "f" }), rowOf(1, { sex: "m" })];
  expect(refusalOf(rows, [marginOf("sex", { f: 1, m: 1, x: 1 })])).toEqual({
    reason: "empty_category",
    variable: "sex",
    category: "x",
  });
  expect(refusalOf(rows, [marginOf("sex", { f: 1 })])).toEqual({
    reason: "category_without_target",
    variable: "sex",
    category: "m",
  });
  expect(refusalOf(rows, [marginOf("age", { young: 1 })])).toEqual({
    reason: "missing_category",
    row: 0,
    variable: "age",
  });
  expect(refusalOf(rows, [marginOf("sex", { f: 1, m: Number.NaN })])?.reason).toBe("bad_target");
  expect(refusalOf([], [marginOf("sex", {})])?.reason).toBe("nothing_to_meet");
  expect(refusalOf([rowOf(Number.NaN, { sex: "f" })], [])).toEqual({ reason: "bad_weight", row: 0 });
  expect(refusalOf(rows, [], { bounds: { low: 2, high: 3 } })).toEqual({ reason: "bad_bounds" });
});

test("rakeWeights() refuses margins of different populations and takes those that differ by rounding", () => {
  const rows = [rowOf(1, { sex: "f", age: "y" }), rowOf(1, { sex: "m", age: "o" }), rowOf(1, { sex: "m", age: "y" })];
  const sex = marginOf("sex", { f: 500_000, m: 500_000 });
  expect(refusalOf(rows, [sex, marginOf("age", { y: 600_000, o: 300_000 })])).toEqual({
    reason: "totals_differ",
    variable: "age",
  });
  expect(raked(rows, [sex, marginOf("age", { y: 600_000.4, o: 400_000 })]).report.converged).toBe(true);
});

test("rakeWeights() says that it did not converge where margins contradict each other", () => {
  const rows = [rowOf(1, { sex: "f", age: "y" }), rowOf(1, { sex: "m", age: "o" })];
  const margins = [marginOf("sex", { f: 50, m: 50 }), marginOf("age", { y: 60, o: 40 })];
  const { report } = raked(rows, margins, { iterationMax: 40 });
  expect(report).toMatchObject({ converged: false, iterations: 40 });
  expect(report.largestDeviation).toBeCloseTo(0.1, 12);
});

test("rakeWeights() leaves weights that already fit, and those without margins, as they are", () => {
  const rows = [rowOf(3, { sex: "f" }), rowOf(4, { sex: "m" })];
  expect(raked(rows, [marginOf("sex", { f: 3, m: 4 })])).toMatchObject({ weights: [3, 4], report: { iterations: 0 } });
  expect(raked(rows, []).weights).toEqual([3, 4]);
  expect(raked([], []).report.converged).toBe(true);
});

test("rakeWeights() keeps trimmed weights within the bounds and still hits the margins", () => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    rowOf(i === 0 ? 30 : 1, { sex: i % 2 ? "f" : "m", age: i % 3 ? "y" : "o" }),
  );
  const margins = [marginOf("sex", { f: 45, m: 55 }), marginOf("age", { y: 60, o: 40 })];
  const { weights, report } = raked(rows, margins, { bounds: { low: 0.3, high: 3 } });
  expect(report).toMatchObject({ converged: true, trimmed: 1 });
  expect(Math.max(...weights)).toBeLessThanOrEqual(3 * 2.5 + 1e-6);
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.3 * 2.5 - 1e-6);
  expect(Math.max(...raked(rows, margins).weights)).toBeGreaterThan(3 * 2.5);
});

test("rakeWeights() reports bounds that the margins do not allow", () => {
  const rows = [...Array.from({ length: 9 }, () => rowOf(1, { sex: "f" })), rowOf(1, { sex: "m" })];
  const { report } = raked(rows, [marginOf("sex", { f: 50, m: 50 })], {
    bounds: { low: 0.5, high: 2 },
    iterationMax: 50,
  });
  expect(report.converged).toBe(false);
  expect(report.trimmed).toBeGreaterThan(0);
});

test("rakeWeights() hits three margins at once, whatever the weights to begin with", () => {
  const categories = [0, 1].flatMap((a) =>
    [0, 1, 2].flatMap((b) => [0, 1].map((c) => ({ a: `${a}`, b: `${b}`, c: `${c}` }))),
  );
  const weight = fc.double({ min: 0.5, max: 8, noNaN: true });
  const share = fc.integer({ min: 20, max: 80 });
  fc.assert(
    fc.property(fc.array(weight, { minLength: 12, maxLength: 12 }), share, share, (start, a, c) => {
      const rows = categories.map((own, i) => rowOf(start[i] ?? 1, own));
      const targets = { a: { "0": a, "1": 100 - a }, b: { "0": 30, "1": 30, "2": 40 }, c: { "0": c, "1": 100 - c } };
      const margins = Object.entries(targets).map(([variable, own]) => marginOf(variable, own));
      const { weights, report } = raked(rows, margins);
      expect(report.converged).toBe(true);
      for (const { variable, targets: own } of margins) {
        for (const [category, target] of own) {
          const met = weights.filter((_, i) => rows[i]?.categories.get(variable) === category);
          expect(met.reduce((sum, value) => sum + value, 0)).toBeCloseTo(target, 7);
        }
      }
    }),
  );
});
