import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { standardisedShare } from "../../../src/core/figures/standardised-share.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { countsOf, drawnCounts } from "./drawn-counts.ts";
import vectors from "./standardised-vectors.json" with { type: "json" };

test("standardisedShare() reverses the raw order of the two offices, as published", () => {
  for (const [i, office] of [vectors.A, vectors.B].entries()) {
    const strata = office.map((row, kind) => ({ ...countsOf(row), weight: vectors.standard[kind] ?? 0 }));
    const valid = strata.reduce((sum, stratum) => sum + stratum.valid, 0);
    const favourable = strata.reduce((sum, stratum) => sum + stratum.favourable, 0);
    expect(favourable / valid).toBeCloseTo(vectors.raw[i] ?? Number.NaN, 12);
    expect(standardisedShare(strata)?.value).toBeCloseTo(vectors.adjusted[i] ?? Number.NaN, 12);
  }
});

test("standardisedShare() has the standard error √Σw²p(1 − p)/n, whatever the weights add up to", () => {
  const strata = [
    { favourable: 270, valid: 300, weight: 1 },
    { favourable: 30, valid: 100, weight: 1 },
  ];
  const expected = Math.sqrt(0.25 * ((0.9 * 0.1) / 300 + (0.3 * 0.7) / 100));
  expect(standardisedShare(strata)?.standardError).toBeCloseTo(expected, 12);
});

test("standardisedShare() is null when a stratum that weighs has no answers, or nothing weighs", () => {
  const empty = countsOf([0, 0]);
  expect(standardisedShare([])).toBeNull();
  expect(standardisedShare([{ favourable: 1, valid: 2, weight: 0 }])).toBeNull();
  const one = { favourable: 1, valid: 2, weight: 1 };
  expect(standardisedShare([one, { ...empty, weight: 0.1 }])).toBeNull();
  expect(standardisedShare([one, { favourable: 1, valid: 9, weight: -0.1 }])).toBeNull();
  expect(standardisedShare([one, { ...empty, weight: 0 }])?.value).toBe(0.5);
});

test("standardisedShare() of one stratum is its share with Wilson's interval", () => {
  expect(standardisedShare([{ favourable: 20, valid: 20, weight: 3 }])).toEqual({
    value: 1,
    standardError: 0,
    ...wilsonInterval(20, 20, Z95),
  });
});

test("standardisedShare() lies in its interval, in [0, 1], between the strata's shares", () => {
  const stratum = fc
    .tuple(drawnCounts(1, 300), fc.integer({ min: 1, max: 50 }))
    .map(([counts, weight]) => ({ ...counts, weight }));
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
      const found = standardisedShare(strata);
      const shares = strata.map(({ favourable, valid }) => favourable / valid);
      expect(found?.value).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
      expect(found?.value).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
      expect(found?.low).toBeGreaterThanOrEqual(0);
      expect(found?.high).toBeLessThanOrEqual(1 + 1e-12);
      expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThan(0);
    }),
  );
});
