import { expect, test } from "vitest";
import { rakeFault, totalOf } from "../../../src/core/samples/margin.ts";

const sex = { variable: "sex", targets: new Map(Object.entries({ f: 30, m: 20 })) };
const rows = ["f", "m"].map((own) => ({ weight: 1, categories: new Map([["sex", own]]) }));

test("totalOf() adds a margin's targets up, 0 without a margin", () => {
  expect(totalOf(sex)).toBe(50);
  expect(totalOf(undefined)).toBe(0);
});

test("rakeFault() finds none where rows and margins fit", () => {
  expect(rakeFault(rows, [sex], undefined)).toBeNull();
  expect(rakeFault([], [], undefined)).toBeNull();
});

test("rakeFault() names a category whose respondents have no weight as empty", () => {
  const weightless = rows.map((row, index) => ({ ...row, weight: index }));
  expect(rakeFault(weightless, [sex], undefined)).toEqual({ reason: "empty_category", variable: "sex", category: "f" });
});

test("rakeFault() refuses targets too large to add up, and bounds that leave no room", () => {
  const huge = { variable: "sex", targets: new Map(Object.entries({ f: 1e308, m: 1e308 })) };
  expect(rakeFault(rows, [huge], undefined)).toEqual({ reason: "totals_differ", variable: "sex" });
  expect(rakeFault(rows, [sex], { low: 0.5, high: 0.9 })).toEqual({ reason: "bad_bounds" });
  expect(rakeFault(rows, [sex], { low: Number.NaN, high: 2 })).toEqual({ reason: "bad_bounds" });
});
