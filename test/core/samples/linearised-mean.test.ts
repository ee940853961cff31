import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import type { Result } from "../../../src/core/result.ts";
import { linearisedMean, linearisedShare, type MeanRow } from "../../../src/core/samples/linearised-mean.ts";
import type { DesignEstimate } from "../../../src/core/samples/linearised-ratio.ts";
import type { DesignRefusal, Frame } from "../../../src/core/samples/sample-design.ts";
import vectors from "./design-vectors.json" with { type: "json" };
import { SCHOOL_FRAME, schoolRows } from "./school-rows.ts";

function estimateOf(result: Result<DesignEstimate, DesignRefusal>): DesignEstimate {
  if (!result.ok) {
    throw new Error(result.refusal.reason);
  }
  return result.value;
}

function unclustered(values: readonly (number | null)[]): MeanRow[] {
  return values.map((value, index) => ({ stratum: "A", psu: `${index}`, weight: 1, value }));
}

test("linearisedMean() of the schools agrees with the survey package, with and without FPC", () => {
  const { mean, standardError, standardErrorWithoutFpc, degreesOfFreedom } = vectors.schools;
  const rows = schoolRows(({ api00 }) => api00);
  const found = estimateOf(linearisedMean(rows, SCHOOL_FRAME));
  expect(Math.abs(found.value - mean)).toBeLessThan(1e-6);
  expect(Math.abs(found.standardError - standardError)).toBeLessThan(1e-6);
  expect(found.degreesOfFreedom).toBe(degreesOfFreedom);
  // t with 197 degrees of freedom: 1.972079.
  expect(found.high - found.value).toBeCloseTo(1.972079 * standardError, 4);
  expect(estimateOf(linearisedMean(rows, null)).standardError).toBeCloseTo(standardErrorWithoutFpc, 6);
});

test("linearisedShare() of schools with an award agrees with the survey package", () => {
  const rows = schoolRows(({ hasAward }) => (hasAward ? 1 : 0));
  const found = estimateOf(linearisedShare(rows, SCHOOL_FRAME));
  expect(found.value).toBeCloseTo(vectors.schools.awardsShare, 6);
  expect(found.standardError).toBeCloseTo(vectors.schools.awardsStandardError, 6);
  const effectiveN = (found.value * (1 - found.value)) / found.standardError ** 2;
  const wilson = wilsonInterval(found.value * effectiveN, effectiveN, 1.9720790337785);
  expect(found.low).toBeCloseTo(wilson?.low ?? -1, 8);
  expect(found.high).toBeCloseTo(wilson?.high ?? -1, 8);
});

test("linearisedMean() of clustered students agrees with the textbook", () => {
  const { values, frame, mean, standardError } = vectors.suites;
  const rows = values.flatMap((suite, psu) =>
    suite.map((value) => ({ stratum: "", psu: `${psu}`, weight: 25, value })),
  );
  const found = estimateOf(linearisedMean(rows, new Map([["", frame]])));
  expect(found.value).toBeCloseTo(mean, 10);
  expect(found.standardError).toBeCloseTo(standardError, 3);
  expect(found.degreesOfFreedom).toBe(4);
});

test("linearisedMean() of a simple random sample is the mean with s/√n", () => {
  const found = estimateOf(linearisedMean(unclustered([2, 4, 4, 4, 5, 5, 7, 9]), null));
  expect(found.value).toBe(5);
  expect(found.standardError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 12);
});

test("linearisedMean() keeps rows without a valid answer in the design", () => {
  const rows = [...unclustered([1, 3]), { stratum: "B", psu: "x", weight: 9, value: null }];
  expect(linearisedMean(rows, null)).toEqual({ ok: false, refusal: { reason: "single_psu", strata: ["B"] } });
  const answered = [...rows, { stratum: "B", psu: "y", weight: 9, value: null }];
  expect(estimateOf(linearisedMean(answered, null))).toMatchObject({ value: 2, degreesOfFreedom: 2 });
  expect(linearisedMean(unclustered([null, null]), null)).toEqual({ ok: false, refusal: { reason: "no_answers" } });
});

test("linearisedShare() keeps 22 of 22 short of certainty and refuses what is no share", () => {
  const all = estimateOf(linearisedShare(unclustered(Array.from({ length: 22 }, () => 1)), null));
  expect(all).toMatchObject({ value: 1, high: 1, standardError: 0 });
  expect(all.low).toBeLessThan(0.86);
  expect(linearisedShare(unclustered([1, 2]), null)).toEqual({ ok: false, refusal: { reason: "bad_row", row: 1 } });
});

test("linearisedShare() of a full count is the share itself", () => {
  const frame: Frame = new Map([["A", 4]]);
  const found = estimateOf(linearisedShare(unclustered([1, 1, 1, 0]), frame));
  expect(found).toMatchObject({ value: 0.75, standardError: 0, low: 0.75, high: 0.75 });
});

test("linearisedShare() stays in [0, 1] and holds the share", () => {
  const value = fc.constantFrom(0, 1, 1, 1, null);
  const weight = fc.double({ min: 0.2, max: 40, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, weight), { minLength: 2, maxLength: 40 }), (drawn) => {
      const rows = drawn.map(([own, w], i) => ({ stratum: `${i % 2}`, psu: `${i % 8}`, weight: w, value: own }));
      const result = linearisedShare(rows, null);
      fc.pre(result.ok);
      const { low, high, value: share, standardError } = estimateOf(result);
      expect([low, high, share, standardError].every(Number.isFinite)).toBe(true);
      expect(low).toBeGreaterThanOrEqual(-1e-12);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
