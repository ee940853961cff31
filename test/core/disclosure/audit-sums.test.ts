import { expect, test } from "vitest";
import { systemOf } from "./untold-system.ts";

test("isCountSafe() takes what no sum binds, and nothing at all, for safe", () => {
  expect(systemOf({ a: [2, 4] }, []).isSafe("a")).toBe(true);
  expect(systemOf({ all: [0, 0], a: [0, 0] }, ["all"], "all=a").isSafe("a")).toBe(true);
});

test("isCountSafe() sees what one sum tells, and what two sums tell together", () => {
  const counts = { all: [30, 50], a: [2, 4], b: [28, 46] } as const;
  expect(systemOf(counts, ["all", "b"], "all=a+b").isSafe("a")).toBe(false);
  expect(systemOf(counts, ["all"], "all=a+b").isSafe("a")).toBe(true);
  const beside = { ...counts, quarter: [58, 96], next: [30, 50] } as const;
  expect(systemOf(beside, ["all", "quarter", "next"], "all=a+b", "quarter=b+next").isSafe("a")).toBe(false);
  expect(systemOf(beside, ["all", "quarter"], "all=a+b", "quarter=b+next").isSafe("a")).toBe(true);
});

test("isCountSafe() sees a whole that its parts tell, and one side that is told alone", () => {
  expect(systemOf({ all: [30, 50], a: [14, 20], b: [16, 30] }, ["a", "b"], "all=a+b").isSafe("all")).toBe(false);
  const oneSided = { all: [40, 60], a: [1, 6], b: [15, 20], c: [24, 34] } as const;
  expect(systemOf(oneSided, ["all", "b", "c"], "all=a+b+c").isSafe("a")).toBe(false);
});

test("isCountSafe() sees that a count cannot be nobody where what could stand for it is bound from above", () => {
  const counts = { all: [0, 28], a: [0, 5], b: [0, 23], quarter: [0, 25], next: [0, 2] } as const;
  const told = systemOf(counts, ["all", "quarter"], "all=a+b", "quarter=b+next");
  expect(told.isSafe("a")).toBe(false);
  expect(systemOf(counts, ["all"], "all=a+b", "quarter=b+next").isSafe("a")).toBe(true);
});

test("isCountSafe() takes a sum that is not filled for a bound, and one that is overfull for none", () => {
  const counts = { all: [30, 60], a: [2, 4], b: [20, 40] } as const;
  expect(systemOf(counts, ["all", "b"], "all=a+b").isSafe("a")).toBe(true);
  expect(systemOf({ ...counts, all: [30, 41] }, ["all", "b"], "all=a+b").isSafe("a")).toBe(true);
});
