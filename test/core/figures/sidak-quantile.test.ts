import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { sidakLevel, sidakZ } from "../../../src/core/figures/sidak-quantile.ts";
import vectors from "./sidak-vectors.json" with { type: "json" };

test.each(vectors.cases)("sidakZ() for $unitCount units is the published $z", ({ unitCount, z }) => {
  expect(Math.abs(sidakZ(unitCount, 0.05) - z)).toBeLessThan(vectors.tolerance);
});

test("sidakZ() of one unit is the usual quantile", () => {
  expect(sidakZ(1, 0.05)).toBeCloseTo(Z95, 12);
});

test("sidakLevel() of all units multiplies up to the joint level", () => {
  expect(sidakLevel(14, 0.05) ** 14).toBeCloseTo(0.95, 12);
});
