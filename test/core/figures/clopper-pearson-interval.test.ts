import fc from "fast-check";
import { expect, test } from "vitest";
import { clopperPearsonInterval } from "../../../src/core/figures/clopper-pearson-interval.ts";
import vectors from "./clopper-pearson-vectors.json" with { type: "json" };

test.each(vectors.cases)("clopperPearsonInterval() agrees with the published bounds of $x/$n", (vector) => {
  const interval = clopperPearsonInterval(vector.x, vector.n, 0.95);
  expect(Math.abs((interval?.low ?? Number.NaN) - vector.low)).toBeLessThan(vectors.tolerance);
  expect(Math.abs((interval?.high ?? Number.NaN) - vector.high)).toBeLessThan(vectors.tolerance);
});

test("clopperPearsonInterval() keeps 0/n at exactly 0, n/n at exactly 1, and gives none without answers", () => {
  expect(clopperPearsonInterval(0, 22, 0.95)?.low).toBe(0);
  expect(clopperPearsonInterval(22, 22, 0.95)?.high).toBe(1);
  expect(clopperPearsonInterval(0, 0, 0.95)).toBeNull();
});

test("clopperPearsonInterval() leaves exactly half the error in each binomial tail", () => {
  const cases = fc
    .integer({ min: 2, max: 300 })
    .chain((valid) => fc.tuple(fc.integer({ min: 1, max: valid - 1 }), fc.constant(valid)));
  fc.assert(
    fc.property(cases, fc.constantFrom(0.9, 0.95, 0.9915, 0.99958), ([favourable, valid], level) => {
      const interval = clopperPearsonInterval(favourable, valid, level);
      if (!interval) {
        throw new Error("no interval");
      }
      const half = (1 - level) / 2;
      expect(1 - atMost(favourable - 1, valid, interval.low)).toBeCloseTo(half, 8);
      expect(atMost(favourable, valid, interval.high)).toBeCloseTo(half, 8);
    }),
  );
});

test("clopperPearsonInterval() stays finite and ordered for a million answers", () => {
  const interval = clopperPearsonInterval(999_000, 1_000_000, 0.9999);
  expect(interval?.low).toBeGreaterThan(0.998);
  expect(interval?.low).toBeLessThan(0.999);
  expect(interval?.high).toBeGreaterThan(0.999);
  expect(interval?.high).toBeLessThan(0.9992);
});

/** P(X ≤ k) of a binomial, summed term by term from logarithms. */
function atMost(k: number, n: number, p: number): number {
  let logTerm = n * Math.log1p(-p);
  let total = Math.exp(logTerm);
  for (let i = 1; i <= k; i++) {
    logTerm += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p);
    total += Math.exp(logTerm);
  }
  return total;
}
