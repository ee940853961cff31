import fc from "fast-check";
import { expect, test } from "vitest";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { linearShare, linearShareError, linearShareInterval } from "../../../src/core/figures/linear-share-interval.ts";
import { newcombeInterval } from "../../../src/core/figures/newcombe-interval.ts";
import { wilsonInterval } from "../../../src/core/figures/wilson-interval.ts";
import { countsOf, drawnCounts, drawnPair } from "./drawn-counts.ts";

test("linearShareInterval() of one share is Wilson's, of a difference Newcombe's", () => {
  fc.assert(
    fc.property(drawnPair(1, 5000), ({ later, earlier }) => {
      const one = linearShareInterval([{ ...later, weight: 1 }], Z95);
      expect(one?.low).toBeCloseTo(wilsonInterval(later.favourable, later.valid, Z95)?.low ?? Number.NaN, 12);
      const terms = [
        { ...later, weight: 1 },
        { ...earlier, weight: -1 },
      ];
      const difference = linearShareInterval(terms, Z95);
      expect(difference?.low).toBeCloseTo(newcombeInterval(later, earlier, Z95)?.low ?? Number.NaN, 12);
      expect(difference?.high).toBeCloseTo(newcombeInterval(later, earlier, Z95)?.high ?? Number.NaN, 12);
    }),
  );
});

test("linearShareInterval() gives none without terms or where one that counts is empty", () => {
  const empty = countsOf([0, 0]);
  expect(linearShareInterval([], Z95)).toBeNull();
  expect(linearShareInterval([{ ...empty, weight: 0 }], Z95)).toBeNull();
  expect(linearShareInterval([{ ...empty, weight: 0.5 }], Z95)).toBeNull();
  expect(
    linearShareInterval(
      [
        { ...empty, weight: 0 },
        { favourable: 1, valid: 2, weight: 1 },
      ],
      Z95,
    ),
  ).toEqual(wilsonInterval(1, 2, Z95));
});

test("linearShareError() is √Σw²p(1 − p)/n, also for a difference", () => {
  const terms = [
    { favourable: 20, valid: 100, weight: 0.3 },
    { favourable: 30, valid: 50, weight: -2 },
  ];
  expect(linearShareError(terms)).toBeCloseTo(Math.sqrt((0.09 * 0.16) / 100 + (4 * 0.24) / 50), 12);
  expect(linearShare(terms)).toBeCloseTo(0.06 - 1.2, 12);
});

test("linearShareInterval() holds the sum and stays within what it can be", () => {
  const weights = fc.double({ min: 0.01, max: 1, noNaN: true });
  const term = fc.tuple(drawnCounts(1, 300), weights).map(([counts, weight]) => ({ ...counts, weight }));
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 8 }), (terms) => {
      const most = terms.reduce((sum, { weight }) => sum + weight, 0);
      const found = linearShareInterval(terms, Z95);
      expect(found?.low).toBeGreaterThanOrEqual(0);
      expect(found?.low).toBeLessThanOrEqual(linearShare(terms) + 1e-12);
      expect(found?.high).toBeGreaterThanOrEqual(linearShare(terms) - 1e-12);
      expect(found?.high).toBeLessThanOrEqual(most);
      expect(linearShareError(terms)).toBeGreaterThanOrEqual(0);
    }),
  );
});
