import fc from "fast-check";
import { expect, test } from "vitest";
import { holmAdjust } from "../../../src/core/figures/holm-adjust.ts";
import vectors from "./holm-vectors.json" with { type: "json" };

test.each(vectors.cases)("holmAdjust() of $p is that of R, nulls passed through uncounted", ({ p, adjusted }) => {
  const found = holmAdjust(p);
  expect(found).toHaveLength(adjusted.length);
  for (const [i, expected] of adjusted.entries()) {
    expect(found[i] === null).toBe(expected === null);
    expect(found[i] ?? 0).toBeCloseTo(expected ?? 0, 12);
  }
});

test("holmAdjust() is monotone, at least the p itself, at most 1 and at most Bonferroni", () => {
  const p = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(p, { maxLength: 20 }), (list) => {
      const count = list.filter((one) => one !== null).length;
      const both = holmAdjust(list).map((adjusted, i) => ({ adjusted, p: list[i] ?? null }));
      const judged = both.flatMap((one) =>
        one.p === null || one.adjusted === null ? [] : [{ p: one.p, adjusted: one.adjusted }],
      );
      expect(judged).toHaveLength(count);
      for (const one of judged) {
        expect(one.adjusted).toBeGreaterThanOrEqual(one.p);
        expect(one.adjusted).toBeLessThanOrEqual(Math.min(1, count * one.p));
        for (const other of judged) {
          expect(other.p < one.p || other.adjusted >= one.adjusted).toBe(true);
        }
      }
    }),
  );
});
