import fc from "fast-check";
import { expect, test } from "vitest";
import { expectedUnitsReaching, expectedUnitsReachingTen } from "../../../src/core/samples/expected-units.ts";

// P(X ≥ 10) of a Poisson variable, computed independently.
test.each([
  [0, 0],
  [3, 0.0011024881301154815],
  [10, 0.5420702855281478],
  [12, 0.7576078383294875],
  [25, 0.9997785233617512],
  [Number.POSITIVE_INFINITY, 1],
])("expectedUnitsReachingTen() of one unit expecting %d answers is %d", (expected, chance) => {
  expect(expectedUnitsReachingTen([expected])).toBeCloseTo(chance, 12);
});

test("expectedUnitsReachingTen() adds the units up", () => {
  expect(expectedUnitsReachingTen([])).toBe(0);
  expect(expectedUnitsReachingTen([10, 10, 12])).toBeCloseTo(2 * 0.5420702855281478 + 0.7576078383294875, 12);
  expect(expectedUnitsReachingTen([-4, Number.NaN])).toBe(0);
});

test("expectedUnitsReaching() grows with what is expected and falls with the limit", () => {
  const expected = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(expected, fc.integer({ min: 1, max: 60 }), (units, limit) => {
      const reached = expectedUnitsReaching(units, limit);
      expect(reached).toBeGreaterThanOrEqual(0);
      expect(reached).toBeLessThanOrEqual(units.length + 1e-9);
      expect(expectedUnitsReaching(units, limit + 1)).toBeLessThanOrEqual(reached + 1e-9);
      expect(
        expectedUnitsReaching(
          units.map((own) => own + 1),
          limit,
        ),
      ).toBeGreaterThanOrEqual(reached - 1e-9);
    }),
  );
});
