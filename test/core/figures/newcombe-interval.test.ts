import fc from "fast-check";
import { expect, test } from "vitest";
import { verdictOf } from "../../../src/core/figures/change.ts";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { newcombeInterval } from "../../../src/core/figures/newcombe-interval.ts";
import vectors from "./newcombe-vectors.json" with { type: "json" };

const shares = fc
  .integer({ min: 1, max: 100_000 })
  .chain((valid) => fc.record({ favourable: fc.integer({ min: 0, max: valid }), valid: fc.constant(valid) }));

test.each(vectors.cases)("newcombeInterval() agrees with the published bounds of $a less $b", (vector) => {
  const [later, earlier] = [vector.a, vector.b].map(([favourable = 0, valid = 0]) => ({ favourable, valid }));
  const interval = later && earlier ? newcombeInterval(later, earlier, Z95) : null;
  if (!interval) {
    throw new Error("no interval");
  }
  const tolerance = vector.tolerance ?? 1e-6;
  expect(Math.abs(interval.low - vector.low)).toBeLessThan(tolerance);
  expect(Math.abs(interval.high - vector.high)).toBeLessThan(tolerance);
  expect(verdictOf(interval)).toBe(vector.verdict ?? "higher");
});

test("newcombeInterval() gives no interval when a side has no answers", () => {
  expect(newcombeInterval({ favourable: 0, valid: 0 }, { favourable: 1, valid: 2 }, Z95)).toBeNull();
  expect(newcombeInterval({ favourable: 1, valid: 2 }, { favourable: 0, valid: 0 }, Z95)).toBeNull();
});

test("newcombeInterval() holds the difference, stays in [−1, 1] and changes sign with the order", () => {
  fc.assert(
    fc.property(shares, shares, (later, earlier) => {
      const interval = newcombeInterval(later, earlier, Z95);
      const turned = newcombeInterval(earlier, later, Z95);
      const difference = later.favourable / later.valid - earlier.favourable / earlier.valid;
      if (!interval || !turned) {
        throw new Error("no interval");
      }
      expect(interval.low).toBeGreaterThanOrEqual(-1);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(difference);
      expect(interval.high).toBeGreaterThanOrEqual(difference);
      expect(turned.low).toBeCloseTo(-interval.high, 12);
    }),
  );
});
