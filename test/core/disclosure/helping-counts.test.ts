import { expect, test } from "vitest";
import { systemOf } from "./untold-system.ts";

test("helpingCounts() names the smallest that helps by itself, past smaller ones that do not", () => {
  const counts = { all: [60, 100], a: [3, 5], b: [12, 20], c: [45, 75], quarter: [80, 120], next: [68, 100] } as const;
  const sums = ["all=a+b+c", "quarter=b+next"];
  const untold = systemOf(counts, ["all", "c", "quarter", "next"], ...sums);
  expect(untold.isSafe("b")).toBe(false);
  expect(untold.helpTo("b")).toEqual(["next"]);
  expect(untold.helpTo("b", "next")).toEqual(["quarter"]);
  expect(untold.helpTo("b", "next", "quarter", "c", "all")).toEqual([]);
});
