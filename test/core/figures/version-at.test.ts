import fc from "fast-check";
import { expect, test } from "vitest";
import { periodOf } from "../../../src/core/figures/period.ts";
import { versionAt, weightsAt } from "../../../src/core/figures/version-at.ts";

const early = { from: "2019-01-01", weights: new Map(Object.entries({ response: 0.3, other: 0.7 })) };
const late = { from: "2019-07-01", weights: new Map(Object.entries({ response: 0.1, other: 0.9 })) };

test("weightsAt() keeps the weights of then for an old month and takes the new ones from their first month on", () => {
  expect(weightsAt([late, early], periodOf("month", "2019-06-30"))).toEqual({ ok: true, value: early });
  expect(weightsAt([late, early], periodOf("month", "2019-07-01"))).toEqual({ ok: true, value: late });
  expect(weightsAt([late, early], periodOf("year", "2024-03-05"))).toEqual({ ok: true, value: late });
});

test("weightsAt() refuses a period before the first version, and one inside which the weights changed", () => {
  expect(weightsAt([early, late], periodOf("month", "2018-12-31"))).toEqual({
    ok: false,
    refusal: { reason: "no_version" },
  });
  expect(weightsAt([], periodOf("month", "2019-06-30"))).toEqual({ ok: false, refusal: { reason: "no_version" } });
  expect(weightsAt([early, late], periodOf("year", "2019-06-30"))).toEqual({
    ok: false,
    refusal: { reason: "changed_within_period", on: "2019-07-01" },
  });
  expect(weightsAt([late], periodOf("year", "2019-06-30"))).toEqual({ ok: false, refusal: { reason: "no_version" } });
});

test("versionAt() refuses two versions from one day", () => {
  expect(versionAt([early, { ...late, from: early.from }], periodOf("month", "2019-06-30"))).toEqual({
    ok: false,
    refusal: { reason: "two_versions", from: "2019-01-01" },
  });
});

test("versionAt() of a month does not ask for the order of versions, nor for those that come after it", () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 12 }), (starts, month) => {
      const dayOf = (number: number) => `2019-${String(number).padStart(2, "0")}-01`;
      const period = periodOf("month", dayOf(month));
      const found = versionAt(
        starts.map((start) => ({ from: dayOf(start) })),
        period,
      );
      const past = starts.filter((start) => start <= month);
      expect(found.ok && found.value.from).toBe(past.length > 0 && dayOf(Math.max(...past)));
      expect(
        versionAt(
          past.map((start) => ({ from: dayOf(start) })),
          period,
        ),
      ).toEqual(found);
    }),
  );
});
