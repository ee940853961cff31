import { expect, test } from "vitest";
import { auditPairs } from "../../../src/core/disclosure/audit-pairs.ts";
import type { UnitPair } from "../../../src/core/figures/sheet-pairs.ts";

/** So many raters of each set of units, named by their letters. */
function isSafe(counts: Readonly<Record<string, number>>, pairs: string, min = 10): boolean {
  const sheets = Object.entries(counts).flatMap(([units, count]) =>
    Array.from({ length: count }, () => new Map([...units].map((unit) => [unit, 1]))),
  );
  const named = pairs.split(" ").map((pair): UnitPair => [pair.charAt(0), pair.charAt(1)]);
  return auditPairs(sheets, named, min).isSafe;
}

test("auditPairs() takes sheets filled in whole by enough", () => {
  expect(isSafe({ abc: 10 }, "ab ac bc")).toBe(true);
  expect(isSafe({ abc: 10, d: 3 }, "ab ac bc")).toBe(true);
  expect(isSafe({ abc: 9 }, "ab ac bc")).toBe(false);
});

test("auditPairs() refuses a pair of which few rated one unit alone, or so few both", () => {
  expect(isSafe({ ab: 20, a: 9 }, "ab")).toBe(false);
  expect(isSafe({ ab: 20, a: 10 }, "ab")).toBe(true);
  expect(isSafe({ ab: 20, a: 9, b: 9 }, "ab")).toBe(false);
  expect(isSafe({ ab: 9, a: 10, b: 10 }, "ab")).toBe(false);
});

test("auditPairs() refuses a circle, and an overlap, that leave one rater over", () => {
  const circle = { abc: 20, ab: 1, a: 20, b: 20, c: 20 };
  expect(isSafe(circle, "ab ac")).toBe(true);
  expect(isSafe(circle, "ab ac bc")).toBe(false);
  // The sums of a in (a, c) and in (a, d), less its own, are the one rater's of a, c and d.
  expect(isSafe({ ad: 14, abc: 10, acd: 1 }, "ac ad")).toBe(false);
  expect(isSafe({ ad: 14, abc: 10, acd: 10 }, "ac ad")).toBe(true);
});

test("auditPairs() says what it cost", () => {
  const sheet = new Map([..."ab"].map((unit) => [unit, 1]));
  expect(auditPairs(Array(20).fill(sheet), [["a", "b"]], 10)).toEqual({ isSafe: true, work: 125 });
});
