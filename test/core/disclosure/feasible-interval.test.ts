import { expect, test } from "vitest";
import { feasibleInterval } from "../../../src/core/disclosure/feasible-interval.ts";
import { isProtected } from "../../../src/core/disclosure/protection.ts";
import table from "./suppression-vectors.json" with { type: "json" };

const ROWS = Object.values(table.rows);
type Hiding = readonly (readonly number[])[];

/** The intervals of the hidden cells of the published table, `row.column`, all totals being known. */
function intervalsOf(hiding: Hiding) {
  const cells = hiding.flatMap((columns, row) => columns.map((column) => ({ row, column: column - 1 })));
  const values = cells.map(({ row, column }) => ROWS[row]?.[column] ?? 0);
  const where = (test: (cell: { row: number; column: number }) => boolean) =>
    cells.flatMap((cell, index) => (test(cell) ? [index] : []));
  const lines = [0, 1, 2, 3].flatMap((line) => [
    where(({ row }) => row === line),
    where(({ column }) => column === line),
  ]);
  const equations = lines.filter((line) => line.length > 0);
  return cells.map((cell, index) => {
    const { low, high } = feasibleInterval({ values, equations }, [index]);
    const input = { count: values[index] ?? 0, min: table.threshold, ceiling: Number.POSITIVE_INFINITY };
    return { ...cell, low, high, isSafe: isProtected({ low, high }, input) };
  });
}

test("feasibleInterval() refuses the table that hides only the cells under five: each is exactly computable", () => {
  const small = ROWS.map((row) => row.flatMap((count, column) => (count < table.threshold ? [column + 1] : [])));
  const told = intervalsOf(small);
  expect(told).toHaveLength(6);
  expect(told.filter(({ low, high }) => low === high)).toHaveLength(6);
});

test("feasibleInterval() refuses two hidden in every line: one cell can still only be 1", () => {
  const told = intervalsOf([
    [2, 3, 4],
    [2, 3],
    [1, 4],
    [1, 4],
  ]);
  expect(told.find(({ row, column }) => row === 0 && column === 3)).toMatchObject({ low: 1, high: 1, isSafe: false });
});

test("feasibleInterval() accepts the safe table with the published intervals", () => {
  const told = intervalsOf([[2, 3, 4], [], [1, 2, 4], [1, 3, 4]]);
  expect(told.map(({ row, column, low, high }) => [row, column + 1, low, high])).toEqual(table.safeIntervals);
  expect(told.every(({ isSafe }) => isSafe)).toBe(true);
});

test("feasibleInterval() is endless where no sum holds a count, and keeps to what live figures told", () => {
  expect(feasibleInterval({ values: [3], equations: [] }, [0])).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
  expect(feasibleInterval({ values: [20, 15], equations: [[0, 1]], lows: [10, 0] }, [0])).toEqual({
    low: 10,
    high: 35,
  });
});
