import fc from "fast-check";
import { expect, test } from "vitest";
import { boundInterval } from "../../../src/core/figures/bound-interval.ts";
import { jointInterval } from "../../../src/core/figures/joint-interval.ts";

const counted = (favourable: number, valid: number) => ({
  ...{ favourable, valid, responses: valid },
  ...{ levels: {}, sum: 0, sumOfSquares: 0 },
});

test("boundInterval() reaches from the exact lower limit of 19 of 20 to 1, and is mirrored below", () => {
  // Clopper–Pearson 95% of 19/20 (R, binom.test(19, 20)): 0.7512672.
  expect(boundInterval(">=0.95", 1).low).toBeCloseTo(0.7512672, 7);
  expect(boundInterval(">=0.95", 1).high).toBe(1);
  expect(boundInterval("<=0.05", 1).low).toBe(0);
  expect(boundInterval("<=0.05", 1).high).toBeCloseTo(1 - 0.7512672, 7);
});

test("boundInterval() holds the joint interval of every count of which the bound may be told", () => {
  const cases = fc.record({
    valid: fc.integer({ min: 20, max: 5000 }),
    adverse: fc.integer({ min: 0, max: 1 }),
    unitCount: fc.integer({ min: 1, max: 300 }),
  });
  fc.assert(
    fc.property(cases, ({ valid, adverse, unitCount }) => {
      const own = jointInterval("share", counted(valid - adverse, valid), unitCount);
      const mirrored = jointInterval("share", counted(adverse, valid), unitCount);
      const [high, low] = [boundInterval(">=0.95", unitCount), boundInterval("<=0.05", unitCount)];
      expect(own?.low).toBeGreaterThanOrEqual(high.low - 1e-12);
      expect(own?.high).toBeLessThanOrEqual(high.high);
      expect(mirrored?.low).toBeGreaterThanOrEqual(low.low);
      expect(mirrored?.high).toBeLessThanOrEqual(low.high + 1e-12);
    }),
  );
});
