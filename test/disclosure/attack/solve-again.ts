import { solve } from "yalps";
import type { Row } from "./tableau.ts";

/**
 * The table with the largest (1) or smallest (−1) sum of the target's columns that the rows allow, found by the solver
 * that the gate uses too: where the suite's own comes to no end, another way through the same tables may. Null without
 * an optimum; `counts` of the true table tell what each row adds up to.
 */
export function solveAgain(
  rows: readonly Row[],
  counts: readonly number[],
  target: ReadonlySet<number>,
  direction: 1 | -1,
): Float64Array | null {
  const columns = counts.map((_, column) => new Map<string, number>(target.has(column) ? [["target", 1]] : []));
  const constraints = new Map<string, { equal: number }>();
  for (const [index, row] of rows.entries()) {
    const name = `row ${index}`;
    let sum = 0;
    for (const [column, sign] of row) {
      columns[column]?.set(name, sign);
      sum += sign * (counts[column] ?? 0);
    }
    constraints.set(name, { equal: sum });
  }
  const { status, variables } = solve({
    direction: direction === 1 ? "maximize" : "minimize",
    ...{ objective: "target", constraints },
    variables: columns.map((column, index) => [String(index), column] as const),
  });
  if (status !== "optimal") {
    return null;
  }
  const found = new Float64Array(counts.length);
  for (const [name, value] of variables) {
    found[Number(name)] = value;
  }
  return found;
}
