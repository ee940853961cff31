import { expect, test } from "vitest";
import { type Row, Tableau } from "./tableau.ts";

/** Four by four, as in FCSM Statistical Policy Working Paper 22: row and column totals are public. */
const TABLE = [
  [15, 1, 3, 1],
  [20, 10, 10, 15],
  [3, 10, 10, 2],
  [12, 14, 7, 2],
];

/** The intervals of hidden cells, each named `row,column`, by what the totals and the other cells leave open. */
function intervalsOf(hidden: readonly string[]): Record<string, [number, number]> {
  const lines = [0, 1, 2, 3].flatMap((line) => [
    hidden.flatMap((name, column): Row => (name.startsWith(`${line},`) ? [[column, 1]] : [])),
    hidden.flatMap((name, column): Row => (name.endsWith(`,${line}`) ? [[column, 1]] : [])),
  ]);
  const truth = hidden.map((name) => TABLE[Number(name[0])]?.[Number(name[2])] ?? 0);
  const tableau = new Tableau(lines, truth);
  return Object.fromEntries(
    hidden.map((name, column) => {
      const low = -tableau.maximise(new Map([[column, -1]]), 1e9);
      return [
        name,
        [Math.round(low * 1e6) / 1e6 + 0, Math.round(tableau.maximise(new Map([[column, 1]]), 1e9) * 1e6) / 1e6],
      ];
    }),
  );
}

test("Tableau finds the published intervals of a table that is safe", () => {
  const hidden = ["0,1", "0,2", "0,3", "2,0", "2,1", "2,3", "3,0", "3,2", "3,3"];
  expect(intervalsOf(hidden)).toEqual({
    ...{ "0,1": [0, 5], "0,2": [0, 5], "0,3": [0, 5], "2,0": [0, 9], "2,1": [6, 11], "2,3": [0, 5] },
    ...{ "3,0": [6, 15], "3,2": [5, 10], "3,3": [0, 5] },
  });
});

test("Tableau pins what two hidden cells in every line do not protect", () => {
  const hidden = ["0,1", "0,2", "0,3", "1,1", "1,2", "2,0", "2,3", "3,0", "3,3"];
  expect(intervalsOf(hidden)["0,3"]).toEqual([1, 1]);
});

test("Tableau has no upper bound for what no sum holds", () => {
  expect(new Tableau([[[0, 1]]], [4, 2]).maximise(new Map([[1, 1]]), 1e9)).toBe(Number.POSITIVE_INFINITY);
});

test("Tableau stops at enough, and stays a table that agrees with the sums", () => {
  const tableau = new Tableau([[0, 1, 2].map((column) => [column, 1] as const)], [3, 4, 5]);
  expect(tableau.maximise(new Map([[0, 1]]), 9)).toBeGreaterThanOrEqual(9);
  expect(tableau.counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(12, 9);
  expect(Math.min(...tableau.counts)).toBeGreaterThanOrEqual(0);
});
