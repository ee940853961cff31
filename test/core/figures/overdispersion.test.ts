import { expect, test } from "vitest";
import { overdispersion } from "../../../src/core/figures/overdispersion.ts";
import { countsOf } from "./drawn-counts.ts";
import vectors from "./units-vectors.json" with { type: "json" };

test("overdispersion() of ten units is the winsorised mean square of R", () => {
  const { centre, phi } = vectors.overdispersion;
  expect(overdispersion(vectors.units.map(countsOf), centre)).toBeCloseTo(phi, 9);
});

test("overdispersion() draws in a unit that is far apart", () => {
  const alike = Array.from({ length: 19 }, (_, i) => countsOf([80 + (i % 2), 100]));
  const phi = overdispersion([...alike, countsOf([10, 100])], 0.8) ?? Number.NaN;
  expect(phi).toBeLessThan(1);
});

test("overdispersion() passes over empty units, and gives none without any or at a centre of 0 or 1", () => {
  const units = vectors.units.map(countsOf);
  expect(overdispersion([countsOf([0, 0]), ...units], 0.8)).toBe(overdispersion(units, 0.8));
  expect(overdispersion([], 0.8)).toBeNull();
  expect(overdispersion([countsOf([0, 0])], 0.8)).toBeNull();
  expect(overdispersion([countsOf([5, 5])], 1)).toBeNull();
  expect(overdispersion([countsOf([0, 5])], 0)).toBeNull();
});

test("overdispersion() of one unit is its squared z", () => {
  expect(overdispersion([countsOf([90, 100])], 0.8)).toBeCloseTo((0.1 / 0.04) ** 2, 10);
});
