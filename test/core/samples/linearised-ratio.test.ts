import fc from "fast-check";
import { expect, test } from "vitest";
import { linearisedRatio, type RatioRow } from "../../../src/core/samples/linearised-ratio.ts";
import { readSchools, SCHOOL_FRAME } from "./school-rows.ts";

function estimateOf(rows: readonly RatioRow[], frame: ReadonlyMap<string, number> | null) {
  const result = linearisedRatio(rows, frame);
  if (!result.ok) {
    throw new Error(result.refusal.reason);
  }
  return result.value;
}

test("linearisedRatio() of two school totals agrees with a computation of its own in another language", () => {
  const rows = readSchools().map(({ api00, enrolment, ...row }) => ({
    ...row,
    numerator: api00,
    denominator: enrolment,
  }));
  const ratio = estimateOf(rows, SCHOOL_FRAME);
  expect(ratio.value).toBeCloseTo(1.112560451328585, 10);
  expect(ratio.standardError).toBeCloseTo(0.04135950601099807, 10);
});

const one = { stratum: "A", weight: 1, denominator: 1 };

test("linearisedRatio() refuses where nobody answered, and numbers that are none", () => {
  const nobody = ["1", "2"].map((psu) => ({ ...one, psu, numerator: 0, denominator: 0 }));
  expect(linearisedRatio(nobody, null)).toEqual({ ok: false, refusal: { reason: "no_answers" } });
  expect(linearisedRatio([], null)).toEqual({ ok: false, refusal: { reason: "no_answers" } });
  const bad = [{ ...one, psu: "1", numerator: Number.NaN }];
  expect(linearisedRatio(bad, null)).toEqual({ ok: false, refusal: { reason: "bad_row", row: 0 } });
  const single = [{ ...one, psu: "1", numerator: 4 }];
  expect(linearisedRatio(single, null)).toEqual({ ok: false, refusal: { reason: "single_psu", strata: ["A"] } });
});

test("linearisedRatio() of a full count has no error and keeps its value", () => {
  const all = ["1", "2", "3"].map((psu, index) => ({ ...one, psu, numerator: index }));
  const full = { value: 1, isFullCount: true, standardError: 0, low: 1, high: 1, degreesOfFreedom: 2 };
  expect(estimateOf(all, new Map([["A", 3]]))).toEqual(full);
  const single = [{ ...one, psu: "1", numerator: 1 }];
  expect(estimateOf(single, new Map([["A", 1]]))).toEqual({ ...full, degreesOfFreedom: 0 });
});

test("linearisedRatio() asks neither for the scale of the weights nor for the order of the rows", () => {
  const row = fc.record({
    stratum: fc.constantFrom("A", "B"),
    psu: fc.constantFrom("1", "2", "3"),
    weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
    numerator: fc.double({ min: -100, max: 100, noNaN: true }),
    denominator: fc.double({ min: 0.1, max: 9, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 30 }), (rows) => {
      const result = linearisedRatio(rows, null);
      fc.pre(result.ok);
      const scaled = estimateOf(rows.map((own) => ({ ...own, weight: own.weight * 7 })).reverse(), null);
      const { value, standardError, low, high } = estimateOf(rows, null);
      expect(scaled.value).toBeCloseTo(value, 8);
      expect(scaled.standardError).toBeCloseTo(standardError, 8);
      expect([value, standardError, low, high].every(Number.isFinite)).toBe(true);
      const framed = estimateOf(rows, new Map(Object.entries({ A: 4, B: 4 })));
      expect(framed.standardError).toBeLessThanOrEqual(standardError + 1e-12);
    }),
  );
});
