import { solve } from "yalps";
import type { Interval } from "../figures/interval.ts";

/**
 * Hidden counts and what is known of them: `values` are the true counts, each at least 0 (at least `lows`, where
 * given), and each equation lists, by index, counts whose sum is known.
 */
export type HiddenSystem = {
  values: readonly number[];
  equations: readonly (readonly number[])[];
  lows?: readonly number[];
};

/**
 * What an outsider can tell of the sum of the `target` counts: its smallest and largest value in any table that agrees
 * with every known sum, `high` Infinity where nothing bounds it. Where the solver gives no optimum, the true sum
 * stands as both bounds, so that nothing counts as protected without proof.
 * Source: Fellegi (1972), JASA 67:7; FCSM Statistical Policy Working Paper 22 (2005), on auditing suppression.
 */
export function feasibleInterval(system: HiddenSystem, target: readonly number[]): Interval {
  return { low: lowestSum(system, target), high: highestSum(system, target) };
}

/** The lower end of that interval. */
export function lowestSum(system: HiddenSystem, target: readonly number[]): number {
  return optimum(system, target, "minimize");
}

/** The upper end of that interval. */
export function highestSum(system: HiddenSystem, target: readonly number[]): number {
  return optimum(system, target, "maximize");
}

/** Stands among the rows of the known sums, which count from 0. */
const TARGET = -1;

function optimum(system: HiddenSystem, target: readonly number[], direction: "minimize" | "maximize"): number {
  const { values, equations, lows = [] } = system;
  const lowOf = (index: number) => lows[index] ?? 0;
  const excess = (indices: readonly number[]) =>
    indices.reduce((sum, index) => sum + (values[index] ?? 0) - lowOf(index), 0);
  const targetLow = target.reduce((sum, index) => sum + lowOf(index), 0);
  if (direction === "maximize" && target.some((index) => !equations.some((equation) => equation.includes(index)))) {
    return Number.POSITIVE_INFINITY;
  }
  const columns = values.map((): [number, number][] => []);
  equations.forEach((equation, row) => {
    for (const index of equation) {
      columns[index]?.push([row, 1]);
    }
  });
  for (const index of target) {
    columns[index]?.push([TARGET, 1]);
  }
  const { status, result } = solve<number, number>({
    direction,
    objective: TARGET,
    constraints: equations.map((equation, row) => [row, { equal: excess(equation) }]),
    variables: columns.map((column, index) => [index, column]),
  });
  return status === "optimal" ? targetLow + Math.round(result * 1e6) / 1e6 : targetLow + excess(target);
}
