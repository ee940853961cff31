import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { designShareInterval, effectiveNInterval } from "../../../src/core/samples/effective-n-interval.ts";

test("effectiveNInterval() keeps a share of 0 at 0 and of 1 at 1, and has none without answers", () => {
  expect(effectiveNInterval(0, 6.5, Z95)?.low).toBe(0);
  expect(effectiveNInterval(1, 6.5, Z95)?.high).toBe(1);
  expect(effectiveNInterval(0.5, 0, Z95)).toBeNull();
  expect(effectiveNInterval(1.2, 10, Z95)).toBeNull();
  expect(effectiveNInterval(Number.NaN, 10, Z95)).toBeNull();
  expect(effectiveNInterval(0.5, Number.POSITIVE_INFINITY, Z95)).toBeNull();
});

test("effectiveNInterval() is Wilson's own where every weight is 1", () => {
  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([x, n]) => {
      expect(effectiveNInterval(x / n, n, Z95)?.low).toBeCloseTo(wilsonInterval(x, n, Z95)?.low ?? -1, 10);
      expect(effectiveNInterval(x / n, n, Z95)?.high).toBeCloseTo(wilsonInterval(x, n, Z95)?.high ?? -1, 10);
    }),
  );
});

test("effectiveNInterval() widens as the effective n falls and stays in [0, 1]", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const size = fc.double({ min: 0.5, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(share, size, (p, n) => {
      const narrow = effectiveNInterval(p, 2 * n, Z95);
      const wide = effectiveNInterval(p, n, Z95);
      expect(wide?.low).toBeGreaterThanOrEqual(-1e-12);
      expect(wide?.high).toBeLessThanOrEqual(1 + 1e-12);
      expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan((narrow?.high ?? 0) - (narrow?.low ?? 0));
    }),
  );
});

test("designShareInterval() is Wilson on p(1 − p)/v̂ with t, which is wider than z", () => {
  const standardError = Math.sqrt((0.5 * 0.5) / 100);
  const few = designShareInterval({
    share: 0.5,
    standardError,
    degreesOfFreedom: 4,
    isFullCount: false,
    fallbackN: 80,
  });
  // t with 4 degrees of freedom: 2.776445.
  expect(few?.low).toBeCloseTo(wilsonInterval(50, 100, 2.7764451052)?.low ?? -1, 8);
  const many = designShareInterval({
    share: 0.5,
    standardError,
    degreesOfFreedom: 1e6,
    isFullCount: false,
    fallbackN: 80,
  });
  expect(many?.low).toBeCloseTo(wilsonInterval(50, 100, Z95)?.low ?? -1, 6);
});

test("designShareInterval() falls back on the given n at 0 and at 1, and keeps a full count as it is", () => {
  const none = { share: 1, standardError: 0, degreesOfFreedom: 30, isFullCount: false, fallbackN: null };
  expect(designShareInterval(none)).toBeNull();
  expect(designShareInterval({ ...none, fallbackN: 22 })?.high).toBe(1);
  expect(designShareInterval({ ...none, fallbackN: 22 })?.low).toBeLessThan(0.9);
  const rounding = { share: 0.5, standardError: 1e-17, degreesOfFreedom: 30, isFullCount: false, fallbackN: 22 };
  expect(designShareInterval(rounding)?.low).toBeLessThan(0.35);
  const census = { share: 0.4, standardError: 0, degreesOfFreedom: 0, isFullCount: true, fallbackN: null };
  expect(designShareInterval(census)).toEqual({ low: 0.4, high: 0.4 });
  expect(designShareInterval({ ...census, isFullCount: false, fallbackN: 9 })).toBeNull();
});
