import fc from "fast-check";
import { expect, test } from "vitest";
import { numeratorsOf, printsAs } from "../../../src/core/tables/recover-numerator.ts";

test("numeratorsOf() finds the one count that prints so", () => {
  expect(numeratorsOf("66.7%", 30)).toEqual({ low: 20, high: 20, decimals: 1 });
  expect(numeratorsOf("98.50", 200)).toEqual({ low: 197, high: 197, decimals: 2 });
});

test("numeratorsOf() keeps 0% at 0 and 100% at all, where the rating is fine enough", () => {
  expect(numeratorsOf("0%", 20)).toEqual({ low: 0, high: 0, decimals: 0 });
  expect(numeratorsOf("100%", 20)).toEqual({ low: 20, high: 20, decimals: 0 });
  expect(numeratorsOf("100%", 1000)).toEqual({ low: 995, high: 1000, decimals: 0 });
});

test("numeratorsOf() rounds half up: 12.5% prints as 13%", () => {
  expect(numeratorsOf("13%", 8)).toEqual({ low: 1, high: 1, decimals: 0 });
  expect(numeratorsOf("12%", 8)).toBeNull();
});

test("numeratorsOf() tells when several fit and when none does", () => {
  expect(numeratorsOf("74%", 1000)).toEqual({ low: 735, high: 744, decimals: 0 });
  expect(numeratorsOf("50%", 7)).toBeNull();
  expect(numeratorsOf("50%", 0)).toBeNull();
  expect(numeratorsOf("about half", 10)).toBeNull();
});

/** Half up in decimal text, by long division: another way than the one tested. */
function printed(k: number, n: number, decimals: number): string {
  const scaled = (2n * BigInt(k) * 100n * 10n ** BigInt(decimals) + BigInt(n)) / (2n * BigInt(n));
  const digits = String(scaled).padStart(decimals + 1, "0");
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
}

test("numeratorsOf() holds exactly the counts that print so", () => {
  const counts = fc
    .integer({ min: 1, max: 400 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 3 }), ([k, n], decimals) => {
      const text = printed(k, n, decimals);
      const range = numeratorsOf(text, n);
      const fitting = Array.from({ length: n + 1 }, (_, i) => i).filter((i) => printed(i, n, decimals) === text);
      expect(range).toEqual({ low: fitting[0], high: fitting.at(-1), decimals });
      expect(printsAs(text, k, n)).toBe(true);
    }),
  );
});

test("printsAs() has no answer without counts or without a percentage", () => {
  expect(printsAs("74%", 0, 0)).toBeNull();
  expect(printsAs("n/a", 1, 2)).toBeNull();
  expect(printsAs("74%", 73, 100)).toBe(false);
});
