import { expect, test } from "vitest";
import type { GatedMeasure } from "../../../src/core/disclosure/measure-groups.ts";
import { boundOfCounts, isNearUnanimous, masksOver } from "../../../src/core/disclosure/near-unanimity.ts";
import type { AnswerForm } from "../../../src/core/figures/cell-mapping.ts";

const LEVELS = ["3", "2", "1"];
const gated = (form: AnswerForm, favourable: boolean[] | null = null, values = LEVELS): GatedMeasure => ({
  ...{ measure: `indicator:${form}`, sources: new Set(["s\nq"]), surveys: new Set(["s"]), form, values, favourable },
});
const counted = (values: Record<string, number>, answered: number, sum = 0, sumOfSquares = 0) => ({
  ...{ values, answered, sum, sumOfSquares },
});

test("isNearUnanimous() is false without answers, without a population, and below 80% of it", () => {
  const all = counted({ "2": 20 }, 20);
  expect(isNearUnanimous(gated("single"), [], 25)).toBe(false);
  expect(isNearUnanimous(gated("single"), [counted({}, 0)], 25)).toBe(false);
  expect(isNearUnanimous(gated("single"), [all], null)).toBe(false);
  expect(isNearUnanimous(gated("single"), [all], 26)).toBe(false);
  expect(isNearUnanimous(gated("single"), [all], 25)).toBe(true);
});

test("isNearUnanimous() holds on any one level with at most one answer elsewhere, over all months together", () => {
  const told = (...counts: Record<string, number>[]) =>
    isNearUnanimous(
      gated("single"),
      counts.map((values) => counted(values, 0)),
      25,
    );
  expect(told({ "2": 19, "1": 1 })).toBe(true);
  expect(told({ "2": 18, "1": 2 })).toBe(false);
  expect(told({ "2": 10 }, { "2": 10 })).toBe(true);
  expect(told({ "2": 10 }, { "3": 10 })).toBe(false);
  expect(told({ "2": 20, na: 20 })).toBe(true);
});

test("isNearUnanimous() looks at options that were ticked, and at numbers without spread", () => {
  expect(isNearUnanimous(gated("multiple", null, []), [counted({ slow: 19, rude: 12 }, 20)], 20)).toBe(true);
  expect(isNearUnanimous(gated("multiple", null, []), [counted({ slow: 18, rude: 12 }, 20)], 20)).toBe(false);
  expect(isNearUnanimous(gated("number", null, []), [counted({}, 20, 60, 180)], 20)).toBe(true);
  expect(isNearUnanimous(gated("number", null, []), [counted({}, 20, 60, 182)], 20)).toBe(false);
  expect(isNearUnanimous(gated("answered", null, []), [counted({}, 20)], 20)).toBe(false);
});

test("masksOver() names the favourable by the measure's own values, whatever the order of the share's", () => {
  const share = gated("single", [false, true], ["1", "3"]);
  expect(masksOver(gated("single"), [share])).toEqual([[true, false, false]]);
  expect(masksOver(gated("single"), [{ ...share, sources: new Set(["s\nother"]) }])).toEqual([]);
  expect(masksOver(gated("number", null, []), [share])).toEqual([]);
});

test("boundOfCounts() tells a share's bound, and withholds a mean over the same answers though its levels differ", () => {
  const [share, mean] = [gated("single", [true, true, false]), gated("single")];
  const groups = [{ system: "s", leader: share, indicators: [share, mean], questions: [] }];
  const levels = { "3": 12, "2": 12, "1": 0 };
  const counts = {
    ...{ levels, favourable: 24, valid: 24, responses: 24, sum: 60, sumOfSquares: 156 },
    basis: { wordings: {}, channels: {} },
  };
  expect(boundOfCounts(share, counts, groups, 25)).toBe(">=0.95");
  expect(boundOfCounts(mean, counts, groups, 25)).toBe("withheld");
  expect(boundOfCounts(mean, counts, groups, 31)).toBeNull();
  expect(
    boundOfCounts(mean, counts, [{ system: "s", leader: mean, indicators: [mean], questions: [] }], 25),
  ).toBeNull();
});
