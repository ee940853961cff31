import { expect, test } from "vitest";
import type { Candidate } from "../../../src/core/disclosure/gate.ts";
import { nextTelling, untoldFigures } from "../../../src/core/disclosure/untold-figures.ts";

const tree = {
  has: () => true,
  childrenOf: (unit: string) => (unit === "dist" ? ["a", "b", "c"] : []),
  ancestorsOf: (unit: string) => (unit === "dist" ? [unit] : [unit, "dist"]),
};
const place = (unit: string) => ({ measure: "m", unit, period: "2026-04" });
const keyOf = (unit: string) => `m\n${unit}\n2026-04`;

const candidate = (unit: string, valid: number): Candidate => ({
  ...{ ...place(unit), periodKind: "month", filter: "", proof: "figures", version: 1, formulaVersion: null },
  ...{ answerCount: valid },
  counts: {
    ...{ favourable: valid, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 },
    basis: { wordings: {}, channels: {} },
  },
});

test("nextTelling() names the smallest new one that makes a hidden one safe, then no more", () => {
  const counts = { dist: 90, a: 5, b: 35, c: 50 };
  const told = new Set(["dist", "b", "c"].map(keyOf));
  const candidates = Object.entries(counts).map(([unit, valid]) => candidate(unit, valid));
  const untold = untoldFigures({ candidates, shown: [], withheld: [], treeOf: () => tree, answerCountMin: 10, told });
  const fresh = new Map(["dist", "b", "c"].map((unit) => [keyOf(unit), place(unit)]));
  expect(untold.waiting).toEqual([keyOf("a")]);
  expect(nextTelling(untold, fresh)).toEqual([place("b")]);
  told.delete(keyOf("b"));
  expect(nextTelling(untold, fresh)).toEqual([]);
});

test("nextTelling() takes nothing back that was shown before", () => {
  const before = ["dist", "b", "c"].map((unit, at) => ({
    ...place(unit),
    favourable: 20,
    valid: [90, 35, 50][at] ?? 0,
  }));
  const told = new Set(["dist", "b", "c"].map(keyOf));
  const input = {
    candidates: [candidate("a", 5)],
    shown: before,
    withheld: [],
    treeOf: () => tree,
    answerCountMin: 10,
  };
  expect(nextTelling(untoldFigures({ ...input, told }), new Map())).toEqual([]);
});
