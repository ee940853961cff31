import fc from "fast-check";
import { expect, test } from "vitest";
import { proportionalEligibility, responseRates } from "../../../src/core/samples/response-rates.ts";
import vectors from "./response-rate-vectors.json" with { type: "json" };

const { dispositions } = vectors;
const EMPTY = {
  interviews: 0,
  partials: 0,
  refusals: 0,
  nonContacts: 0,
  others: 0,
  unknownHouseholds: 0,
  unknownOthers: 0,
};

test("responseRates() agrees with AAPOR's definitions", () => {
  const eligibility = proportionalEligibility(750, 100);
  expect(eligibility?.share).toBeCloseTo(vectors.e, 6);
  const { eligibility: used, ...rates } = responseRates(dispositions, eligibility);
  expect(used).toEqual(eligibility);
  expect(Object.keys(rates)).toEqual(Object.keys(vectors.rates));
  for (const [name, rate] of Object.entries(vectors.rates)) {
    expect(Object.entries(rates).find(([own]) => own === name)?.[1], name).toBeCloseTo(rate, 6);
  }
});

test.each([
  ["nothing stated", null],
  ["no source", { share: 0.9, source: " " }],
  ["a share above 1", { share: 1.1, source: "survey of vacancies" }],
  ["a share that is no number", { share: Number.NaN, source: "survey of vacancies" }],
])("responseRates() has no rate that needs e with %s", (_, eligibility) => {
  const { RR2, RR3, RR4, REF2, CON2, eligibility: used } = responseRates(dispositions, eligibility);
  expect([RR3, RR4, REF2, CON2, used]).toEqual([null, null, null, null, null]);
  expect(RR2).toBe(0.44);
});

test("responseRates() has no rate over nothing, and none from counts that cannot be", () => {
  const e = { share: 0, source: "all unknown were vacant" };
  expect(Object.values({ ...responseRates(EMPTY, e), eligibility: null })).toEqual(Array(17).fill(null));
  const unknown = responseRates({ ...EMPTY, unknownOthers: 9 }, e);
  expect([unknown.RR1, unknown.RR3, unknown.RR5, unknown.CON1]).toEqual([0, null, null, 0]);
  expect(responseRates({ ...dispositions, refusals: -1 }, e).RR1).toBeNull();
  expect(responseRates({ ...dispositions, refusals: Number.NaN }, e).COOP1).toBeNull();
});

test("proportionalEligibility() is not known where nobody's eligibility is", () => {
  expect(proportionalEligibility(0, 0)).toBeNull();
  expect(proportionalEligibility(-1, 3)).toBeNull();
  expect(proportionalEligibility(3, 0)?.share).toBe(1);
});

test("responseRates() keeps AAPOR's order of rates, all in [0, 1]", () => {
  const count = fc.integer({ min: 0, max: 1e6 });
  const table = fc.record(Object.fromEntries(Object.keys(EMPTY).map((key) => [key, count])));
  fc.assert(
    fc.property(table, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, share) => {
      const { eligibility: _, ...rates } = responseRates({ ...EMPTY, ...drawn }, { share, source: "drawn" });
      const { RR1, RR2, RR3, RR4, RR5, RR6, COOP1, COOP3 } = rates;
      for (const rate of Object.values(rates)) {
        expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
      }
      for (const [less, more] of [
        [RR1, RR3],
        [RR3, RR5],
        [RR2, RR4],
        [RR4, RR6],
        [RR1, RR2],
        [COOP1, COOP3],
      ]) {
        expect((less ?? 0) <= (more ?? 1) + 1e-12).toBe(true);
      }
    }),
  );
});
