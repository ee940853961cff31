import fc from "fast-check";
import { expect, test } from "vitest";
import { answersForDifference } from "../../../src/core/samples/answers-needed.ts";
import { detectableChange } from "../../../src/core/samples/detectable-change.ts";

test("detectableChange() is the smallest step that the answers needed for it do not exceed", () => {
  const change = detectableChange(400, 0.8) ?? 0;
  const needed = (to: number) => answersForDifference(0.8, to) ?? 0;
  expect(Math.max(needed(0.8 + change), needed(0.8 - change))).toBeLessThanOrEqual(400);
  expect(Math.max(needed(0.8 + change - 0.001), needed(0.8 - change + 0.001))).toBeGreaterThan(400);
});

test("detectableChange() is null where no change is seen, and never grows with more answers", () => {
  expect(detectableChange(1, 0.5)).toBeNull();
  expect(detectableChange(0, 0.5)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (answers, more) => {
      const [one, other] = [detectableChange(answers, 0.5), detectableChange(answers + more, 0.5)];
      expect(other ?? 1).toBeLessThanOrEqual(one ?? 1);
    }),
    { numRuns: 50 },
  );
});
