import { expect, test } from "vitest";
import { appraisalFigure } from "../../../src/core/figures/appraisal-figure.ts";
import type { IndicatorCounts } from "../../../src/core/figures/counts.ts";

const POINTS = new Map([
  ["3", 100],
  ["2", 70],
  ["1", 30],
]);
const counts = (levels: Record<string, number>, responses?: number): IndicatorCounts => {
  const valid = Object.values(levels).reduce((sum, count) => sum + count, 0);
  return { favourable: 0, valid, responses: responses ?? valid, levels, sum: 0, sumOfSquares: 0 };
};
const OFFICIALS = { respondentClass: "officials", weight: 0.4, counts: counts({ "3": 60, "2": 25, "1": 5, "0": 10 }) };

test("appraisalFigure() scores inside a class without the don't-knows, then across by weight", () => {
  const users = { respondentClass: "users", weight: 0.6, counts: counts({ "3": 10, "1": 10 }) };
  expect(appraisalFigure([OFFICIALS, users], POINTS, 10)).toMatchObject({
    value: {
      score: expect.closeTo(0.4 * (7900 / 90) + 0.6 * 65, 9),
      missing: [],
      classes: [
        { respondentClass: "officials", score: expect.closeTo(87.777778, 6), valid: 90, notValid: 10 },
        { respondentClass: "users", score: 65, valid: 20, notValid: 0 },
      ],
    },
  });
});

test("appraisalFigure() has no score with a class withheld, and tells nothing of it", () => {
  const users = { respondentClass: "users", weight: 0.6, counts: null };
  const result = appraisalFigure([OFFICIALS, users], POINTS, 10);
  expect(result).toMatchObject({ value: { score: null, missing: ["users"] } });
  expect(result.ok && result.value.classes[1]).toEqual({
    ...users,
    counts: undefined,
    score: null,
    standardError: null,
    valid: null,
    notValid: null,
  });
});

test.each([
  ["nine votes with points among twelve", counts({ "3": 9, "0": 3 })],
  ["twelve votes of nine persons", counts({ "3": 12 }, 9)],
  ["twelve votes where twenty are asked for", counts({ "3": 12 })],
])("appraisalFigure() has no score of a class with %s", (name, own) => {
  const min = name.includes("twenty") ? 20 : 10;
  expect(appraisalFigure([{ respondentClass: "users", weight: 1, counts: own }], POINTS, min)).toMatchObject({
    value: { score: null, missing: ["users"], classes: [{ score: null, valid: null }] },
  });
});

test("appraisalFigure() refuses weights that do not add up to 1", () => {
  expect(appraisalFigure([OFFICIALS], POINTS, 10)).toMatchObject({ refusal: { reason: "weights_do_not_sum" } });
});

test("appraisalFigure() has the error of the mean inside a class and adds squares across, within the points there are", () => {
  const users = { respondentClass: "users", weight: 0.6, counts: counts({ "3": 10, "1": 10 }) };
  const result = appraisalFigure([OFFICIALS, users], POINTS, 10);
  const told = result.ok ? result.value : null;
  // Points 100 and 30, ten each: s² = 24,500/19, over 20.
  const usersError = Math.sqrt(24_500 / 19 / 20);
  expect(told?.classes[1]?.standardError).toBeCloseTo(usersError, 9);
  const half = 1.959963984540054 * Math.hypot(0.4 * (told?.classes[0]?.standardError ?? 0), 0.6 * usersError);
  expect(told?.low).toBeCloseTo((told?.score ?? 0) - half, 9);
  const alike = appraisalFigure([{ ...users, weight: 1, counts: counts({ "3": 12 }) }], POINTS, 10);
  expect(alike).toMatchObject({ value: { score: 100, low: 100, high: 100 } });
  const nearly = appraisalFigure([{ ...users, weight: 1, counts: counts({ "3": 19, "1": 1 }) }], POINTS, 10);
  expect(nearly).toMatchObject({ value: { high: 100 } });
});
