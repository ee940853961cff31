import { expect, test } from "vitest";
import { designEffect } from "../../../src/core/samples/design-effect.ts";
import { kishDesignEffect } from "../../../src/core/samples/kish-design-effect.ts";
import vectors from "./design-vectors.json" with { type: "json" };
import { SCHOOL_FRAME, schoolRows } from "./school-rows.ts";

const simple = [3, 5, 4, 8].map((value, index) => ({ stratum: "", psu: `${index}`, weight: 10, value }));

test("designEffect() of the schools agrees with the survey package and is not Kish's", () => {
  const rows = schoolRows(({ api00 }) => api00);
  expect(designEffect(rows, SCHOOL_FRAME)).toBeCloseTo(vectors.schools.designEffect, 4);
  expect(kishDesignEffect(rows.map(({ weight }) => weight))).toBeCloseTo(1.1864, 4);
});

test("designEffect() of a simple random sample is 1, with and without FPC", () => {
  expect(designEffect(simple, null)).toBeCloseTo(1, 12);
  expect(designEffect(simple, new Map([["", 40]]))).toBeCloseTo(1, 12);
});

test("designEffect() of clusters that are alike inside is the number in each, nearly", () => {
  const rows = [1, 2, 4, 7].flatMap((value, psu) =>
    [1, 2, 3].map(() => ({ stratum: "", psu: `${psu}`, weight: 1, value })),
  );
  expect(designEffect(rows, null)).toBeCloseTo((3 * 11) / 9, 10);
});

test("designEffect() is not known without variance, without answers or where the design is refused", () => {
  expect(designEffect([], null)).toBeNull();
  expect(designEffect(simple.slice(0, 1), null)).toBeNull();
  expect(
    designEffect(
      simple.map((row) => ({ ...row, value: 4 })),
      null,
    ),
  ).toBeNull();
  expect(
    designEffect(
      simple.map((row, i) => ({ ...row, value: i ? null : 4 })),
      null,
    ),
  ).toBeNull();
  expect(
    designEffect(
      simple.map((row) => ({ ...row, weight: 1 })),
      new Map([["", 40]]),
    ),
  ).toBeNull();
});
