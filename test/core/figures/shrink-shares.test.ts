import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { shrinkShares } from "../../../src/core/figures/shrink-shares.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { countsOf, drawnCounts } from "./drawn-counts.ts";
import vectors from "./units-vectors.json" with { type: "json" };

test("shrinkShares() of ten units has the prior, values and posterior intervals of R", () => {
  const { a, b, values, lows, highs } = vectors.shrinkage;
  const found = shrinkShares(vectors.units.map(countsOf));
  expect(found?.method).toBe("betaBinomial");
  expect(found?.prior?.a).toBeCloseTo(a, 9);
  expect(found?.prior?.b).toBeCloseTo(b, 9);
  for (const [i, unit] of (found?.units ?? []).entries()) {
    expect(Math.abs((unit?.value ?? Number.NaN) - (values[i] ?? 0))).toBeLessThan(vectors.tolerance);
    expect(Math.abs((unit?.low ?? Number.NaN) - (lows[i] ?? 0))).toBeLessThan(vectors.tolerance);
    expect(Math.abs((unit?.high ?? Number.NaN) - (highs[i] ?? 0))).toBeLessThan(vectors.tolerance);
  }
});

test("shrinkShares() does not put three of three first", () => {
  const found = shrinkShares(
    [
      [3, 3],
      [196, 200],
      [140, 200],
      [90, 200],
    ].map(countsOf),
  );
  expect(found?.units[0]?.value).toBeLessThan(found?.units[1]?.value ?? 0);
});

test("shrinkShares() pools units that differ by no more than chance, and a single one", () => {
  const alike = shrinkShares(
    [
      [8, 10],
      [7, 10],
      [0, 0],
      [75, 100],
    ].map(countsOf),
  );
  expect(alike).toMatchObject({ method: "pooled", prior: null });
  expect(alike?.units[0]).toEqual({ value: 90 / 120, ...wilsonInterval(90, 120, Z95) });
  expect(alike?.units[1]).toEqual(alike?.units[0]);
  expect(alike?.units[2]).toBeNull();
  expect(shrinkShares([countsOf([7, 10])])?.units[0]?.value).toBe(0.7);
  const full = shrinkShares(
    [
      [5, 5],
      [9, 9],
    ].map(countsOf),
  );
  expect(full).toMatchObject({ method: "pooled", units: [{ value: 1 }, { value: 1 }] });
});

test("shrinkShares() leaves shares alone that are as far apart as can be", () => {
  const found = shrinkShares(
    [
      [50, 50],
      [0, 50],
    ].map(countsOf),
  );
  expect(found).toMatchObject({ method: "raw", prior: null });
  expect(found?.units.map((unit) => unit?.value)).toEqual([1, 0]);
  const nearly = shrinkShares(
    [
      [51, 111],
      [1, 1],
      [0, 35],
    ].map(countsOf),
  );
  expect(nearly?.method).toBe("raw");
  expect(nearly?.units[1]).toEqual({ value: 1, ...wilsonInterval(1, 1, Z95) });
});

test("shrinkShares() gives none without answers, and none to a unit without", () => {
  expect(shrinkShares([])).toBeNull();
  expect(shrinkShares([countsOf([0, 0])])).toBeNull();
  const units = vectors.units.map(countsOf);
  expect(shrinkShares([countsOf([0, 0]), ...units])?.units).toEqual([null, ...(shrinkShares(units)?.units ?? [])]);
});

test("shrinkShares() draws every share towards the mean and stays finite in [0, 1]", () => {
  fc.assert(
    fc.property(fc.array(drawnCounts(0, 120), { minLength: 1, maxLength: 15 }), (units) => {
      const found = shrinkShares(units);
      for (const [i, unit] of (found?.units ?? []).entries()) {
        const { favourable, valid } = units[i] ?? countsOf([]);
        expect(unit === null).toBe(valid === 0);
        if (unit) {
          expect(unit.low).toBeGreaterThanOrEqual(0);
          expect(unit.value).toBeGreaterThanOrEqual(unit.low - 1e-12);
          expect(unit.high).toBeGreaterThanOrEqual(unit.low);
          expect(unit.high).toBeLessThanOrEqual(1);
        }
        if (unit && found?.prior) {
          const mean = found.prior.a / (found.prior.a + found.prior.b);
          expect(Math.abs(unit.value - mean)).toBeLessThanOrEqual(Math.abs(favourable / valid - mean) + 1e-9);
        }
      }
    }),
  );
});
