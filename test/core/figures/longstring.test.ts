import fc from "fast-check";
import { expect, test } from "vitest";
import { longstring } from "../../../src/core/figures/longstring.ts";
import vectors from "./quality-vectors.json" with { type: "json" };

test.each(vectors)("longstring() of $answers is $longstring", (vector) => {
  expect(longstring(vector.answers)).toBe(vector.longstring);
});

test("longstring() is 0 without answers, 1 without repeats, and finds a run at either end", () => {
  expect(longstring([])).toBe(0);
  expect(longstring([1, 2, 1, 2])).toBe(1);
  expect(longstring([5, 1, 1, 1])).toBe(3);
  expect(longstring(["a", "a", "b"])).toBe(2);
});

test("longstring() lies between 1 and the number of answers and does not hang on direction", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1 }), (answers) => {
      expect(longstring(answers)).toBeGreaterThanOrEqual(1);
      expect(longstring(answers)).toBeLessThanOrEqual(answers.length);
      expect(longstring([...answers].reverse())).toBe(longstring(answers));
    }),
  );
});
