import fc from "fast-check";
import { expect, test } from "vitest";
import { classScore } from "../../../src/core/figures/class-score.ts";
import vectors from "./appraisal-vectors.json" with { type: "json" };

const points = new Map(Object.entries(vectors.class.points));

test("classScore() leaves don't know out of numerator and denominator", () => {
  const found = classScore(new Map(Object.entries(vectors.class.counts)), points);
  expect(found?.score).toBeCloseTo(vectors.class.score, 6);
  expect(found).toMatchObject({ valid: 90, notValid: 10 });
});

test("classScore() has none without a valid vote or from counts that cannot be", () => {
  expect(classScore(new Map(), points)).toBeNull();
  expect(classScore(new Map([["dontKnow", 12]]), points)).toBeNull();
  expect(classScore(new Map([["satisfied", Number.NaN]]), points)).toBeNull();
  expect(classScore(new Map([["satisfied", -3]]), points)).toBeNull();
});

test("classScore() lies between the points given and does not move with more don't knows", () => {
  const count = fc.nat(500);
  fc.assert(
    fc.property(count, count, count, count, (satisfied, basically, dissatisfied, dontKnow) => {
      fc.pre(satisfied + basically + dissatisfied > 0);
      const valid = { satisfied, basically, dissatisfied };
      const found = classScore(new Map(Object.entries({ ...valid, dontKnow })), points);
      expect(found?.score).toBe(classScore(new Map(Object.entries(valid)), points)?.score);
      expect(found?.score).toBeGreaterThanOrEqual(30);
      expect(found?.score).toBeLessThanOrEqual(100);
    }),
  );
});
