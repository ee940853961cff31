import { expect, test } from "vitest";
import { helpingCount, hiddenNear, isCountSafe, sumsAround } from "../../../src/core/disclosure/audit-sums.ts";

type Counts = readonly [favourable: number, valid: number];

/** Counts by name with their counts, the names of those shown, and sums as `whole=part+part`. */
function systemOf(counts: Readonly<Record<string, Counts>>, shown: readonly string[], ...sums: readonly string[]) {
  const system = {
    counts: new Map(
      Object.entries(counts).map(([name, [favourable, valid]]) => [name, [favourable, valid - favourable]]),
    ),
    shown: new Set(shown),
    sums: sums.map((sum) => ({ whole: sum.split("=")[0] ?? "", parts: sum.split("=")[1]?.split("+") ?? [] })),
  };
  const around = sumsAround(system);
  return {
    near: (target: string) => hiddenNear(system, around, target),
    isSafe: (target: string) => isCountSafe(system, around, target, 10),
    helpTo: (target: string, ...kept: readonly string[]) =>
      helpingCount(system, around, { target, canHide: (name) => !kept.includes(name), min: 10 }),
  };
}

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

test("isCountSafe() takes a sum that is not filled for a bound, and one that is overfull for none", () => {
  const counts = { all: [30, 60], a: [2, 4], b: [20, 40] } as const;
  expect(systemOf(counts, ["all", "b"], "all=a+b").isSafe("a")).toBe(true);
  expect(systemOf({ ...counts, all: [30, 41] }, ["all", "b"], "all=a+b").isSafe("a")).toBe(true);
});

test("hiddenNear() begins with the place itself and goes on by sums, past no shown one", () => {
  const { near } = systemOf({ all: [9, 30], a: [3, 10], b: [3, 10], c: [3, 10], d: [1, 2] }, ["c"], "all=a+b+c", "c=d");
  expect(near("a")).toEqual(["a", "all", "b"]);
  expect(near("d")).toEqual(["d"]);
});

test("helpingCount() names the smallest that helps by itself, past smaller ones that do not", () => {
  const counts = { all: [60, 100], a: [3, 5], b: [12, 20], c: [45, 75], quarter: [80, 120], next: [68, 100] } as const;
  const sums = ["all=a+b+c", "quarter=b+next"];
  const untold = systemOf(counts, ["all", "c", "quarter", "next"], ...sums);
  expect(untold.isSafe("b")).toBe(false);
  expect(untold.helpTo("b")).toBe("next");
  expect(untold.helpTo("b", "next")).toBe("quarter");
  expect(untold.helpTo("b", "next", "quarter", "c", "all")).toBe(null);
});
