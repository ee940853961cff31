import type { TrimBounds } from "./clamp-weights.ts";
import { targetFault } from "./post-stratify.ts";
import { isWeight, sumOf } from "./weight.ts";

/** One respondent: the weight to begin with and the category in each margin's variable. */
export type RakeRow = { weight: number; categories: ReadonlyMap<string, string> };

/** Known totals of people by category of one variable. */
export type Margin = { variable: string; targets: ReadonlyMap<string, number> };

export type RakeRefusal =
  | { reason: "bad_weight"; row: number }
  | { reason: "missing_category"; row: number; variable: string }
  | { reason: "bad_target" | "empty_category" | "category_without_target"; variable: string; category: string }
  | { reason: "totals_differ" | "nothing_to_meet"; variable: string }
  | { reason: "bad_bounds" };

/** Margins from different tables are rounded; beyond this share of the total they are of different populations. */
const TOTAL_TOLERANCE = 1e-6;
const MARGIN_REASONS = {
  bad_target: "bad_target",
  empty_cell: "empty_category",
  cell_without_target: "category_without_target",
} as const;

/** The sum of a margin's targets; 0 without a margin. */
export function totalOf(margin: Margin | undefined): number {
  return margin ? sumOf([...margin.targets.values()]) : 0;
}

/** The first reason why rows and margins cannot be raked, `null` when they can. Totals may differ by a millionth. */
export function rakeFault(
  rows: readonly RakeRow[],
  margins: readonly Margin[],
  bounds: TrimBounds | undefined,
): RakeRefusal | null {
  const row = rows.findIndex(({ weight }) => !isWeight(weight));
  if (row >= 0) {
    return { reason: "bad_weight", row };
  }
  if (bounds && !(bounds.low >= 0 && bounds.low <= 1 && bounds.high >= 1)) {
    return { reason: "bad_bounds" };
  }
  for (const margin of margins) {
    const fault = marginFault(rows, margin, totalOf(margins[0]));
    if (fault) {
      return fault;
    }
  }
  return null;
}

function marginFault(rows: readonly RakeRow[], margin: Margin, total: number): RakeRefusal | null {
  const { variable, targets } = margin;
  const sums = new Map<string, number>();
  for (const [row, { weight, categories }] of rows.entries()) {
    const category = categories.get(variable);
    if (category === undefined) {
      return { reason: "missing_category", row, variable };
    }
    sums.set(category, (sums.get(category) ?? 0) + weight);
  }
  const fault = targetFault(sums, targets);
  if (fault) {
    return { reason: MARGIN_REASONS[fault.reason], variable, category: fault.cell };
  }
  const sum = totalOf(margin);
  if (sum === 0) {
    return { reason: "nothing_to_meet", variable };
  }
  return Math.abs(sum - total) <= TOTAL_TOLERANCE * total ? null : { reason: "totals_differ", variable };
}
