import fc from "fast-check";
import { expect, test } from "vitest";
import { intraIndividualVariability } from "../../../src/core/figures/intra-individual-variability.ts";
import vectors from "./quality-vectors.json" with { type: "json" };

test.each(vectors)("intraIndividualVariability() of $answers is $irv", (vector) => {
  expect(Math.abs((intraIndividualVariability(vector.answers) ?? Number.NaN) - vector.irv)).toBeLessThan(1e-6);
});

test("intraIndividualVariability() gives none for fewer than two answers, and 0 when all are alike", () => {
  expect(intraIndividualVariability([])).toBeNull();
  expect(intraIndividualVariability([4])).toBeNull();
  expect(intraIndividualVariability([4, 4, 4])).toBe(0);
});

test("intraIndividualVariability() is the same for shifted answers and never negative", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2 }), (answers) => {
      const found = intraIndividualVariability(answers);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(intraIndividualVariability(answers.map((answer) => answer + 3))).toBeCloseTo(found ?? Number.NaN, 10);
    }),
  );
});
