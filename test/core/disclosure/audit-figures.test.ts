import { expect, test } from "vitest";
import { figureEquations, hiddenNear, isFigureSafe } from "../../../src/core/disclosure/audit-figures.ts";

type Counts = readonly [favourable: number, valid: number];

/** Places by name with their counts, the names of those shown, and sums as `whole=part+part`. */
function systemOf(counts: Readonly<Record<string, Counts>>, shown: readonly string[], ...sums: readonly string[]) {
  const system = {
    counts: new Map(
      Object.entries(counts).map(([unit, [favourable, valid]]) => [
        unit,
        { measure: "m", unit, period: "", favourable, valid },
      ]),
    ),
    shown: new Set(shown),
    sums: sums.map((sum) => ({ whole: sum.split("=")[0] ?? "", parts: sum.split("=")[1]?.split("+") ?? [] })),
  };
  const equations = figureEquations(system);
  return {
    near: (target: string) => hiddenNear(system, equations, target),
    isSafe: (target: string) => isFigureSafe(system, equations, target, 10),
  };
}

test("isFigureSafe() takes what no sum binds, and nothing at all, for safe", () => {
  expect(systemOf({ a: [2, 4] }, []).isSafe("a")).toBe(true);
  expect(systemOf({ all: [0, 0], a: [0, 0] }, ["all"], "all=a").isSafe("a")).toBe(true);
});

test("isFigureSafe() sees what one sum tells, and what two sums tell together", () => {
  const counts = { all: [30, 50], a: [2, 4], b: [28, 46] } as const;
  expect(systemOf(counts, ["all", "b"], "all=a+b").isSafe("a")).toBe(false);
  expect(systemOf(counts, ["all"], "all=a+b").isSafe("a")).toBe(true);
  const beside = { ...counts, quarter: [58, 96], next: [30, 50] } as const;
  expect(systemOf(beside, ["all", "quarter", "next"], "all=a+b", "quarter=b+next").isSafe("a")).toBe(false);
  expect(systemOf(beside, ["all", "quarter"], "all=a+b", "quarter=b+next").isSafe("a")).toBe(true);
});

test("isFigureSafe() sees a whole that its parts tell, and one side that is told alone", () => {
  expect(systemOf({ all: [30, 50], a: [14, 20], b: [16, 30] }, ["a", "b"], "all=a+b").isSafe("all")).toBe(false);
  const oneSided = { all: [40, 60], a: [1, 6], b: [15, 20], c: [24, 34] } as const;
  expect(systemOf(oneSided, ["all", "b", "c"], "all=a+b+c").isSafe("a")).toBe(false);
});

test("isFigureSafe() takes a sum that is not filled for a bound, and one that is overfull for none", () => {
  const counts = { all: [30, 60], a: [2, 4], b: [20, 40] } as const;
  expect(systemOf(counts, ["all", "b"], "all=a+b").isSafe("a")).toBe(true);
  expect(systemOf({ ...counts, all: [30, 41] }, ["all", "b"], "all=a+b").isSafe("a")).toBe(true);
});

test("hiddenNear() begins with the place itself and goes on by sums, past no shown one", () => {
  const { near } = systemOf({ all: [9, 30], a: [3, 10], b: [3, 10], c: [3, 10], d: [1, 2] }, ["c"], "all=a+b+c", "c=d");
  expect(near("a")).toEqual(["a", "all", "b"]);
  expect(near("d")).toEqual(["d"]);
});
