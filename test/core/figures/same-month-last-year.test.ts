import { expect, test } from "vitest";
import type { IndicatorCounts } from "../../../src/core/figures/counts.ts";
import { changeOnYear, monthStrata, sameMonthLastYear } from "../../../src/core/figures/same-month-last-year.ts";

function share(favourable: number, valid: number): IndicatorCounts {
  return { favourable, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 };
}

const MONTHS = new Map([
  ["2018-09", share(74, 100)],
  ["2018-12", share(52, 100)],
  ["2019-01", share(0, 0)],
  ["2019-09", share(82, 100)],
  ["2019-12", share(67, 100)],
]);

test("sameMonthLastYear() goes back twelve months, over centuries too", () => {
  expect(sameMonthLastYear("2019-02")).toBe("2018-02");
  expect(sameMonthLastYear("2000-12")).toBe("1999-12");
  expect(() => sameMonthLastYear("2019")).toThrow(RangeError);
});

test("changeOnYear() has Newcombe's interval and the verdict of the two months", () => {
  const september = changeOnYear("share", MONTHS, "2019-09");
  expect(september).toMatchObject({ from: "2018-09", to: "2019-09", verdict: "indistinct" });
  expect(september?.low).toBeCloseTo(-0.035244, 6);
  expect(september?.high).toBeCloseTo(0.192917, 6);
  expect(changeOnYear("share", MONTHS, "2019-12")?.verdict).toBe("higher");
});

test("changeOnYear() gives none when either month has no figure", () => {
  expect(changeOnYear("share", MONTHS, "2018-09")).toBeNull();
  expect(changeOnYear("share", MONTHS, "2020-09")).toBeNull();
  expect(changeOnYear("share", MONTHS, "2020-01")).toBeNull();
});

test("monthStrata() pairs the months that both years have, in order", () => {
  expect(monthStrata(MONTHS, "2019").map(({ later, earlier }) => [later.favourable, earlier.favourable])).toEqual([
    [82, 74],
    [67, 52],
  ]);
  expect(monthStrata(MONTHS, "2018")).toEqual([]);
});
