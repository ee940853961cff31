import type { Result } from "../result.ts";
import { isWeight } from "./weight.ts";

export type CellRow = { cell: string; weight: number };

export type PostStratifyRefusal =
  | { reason: "bad_weight"; row: number }
  | { reason: "bad_target" | "empty_cell" | "cell_without_target"; cell: string };

/**
 * The rows' weights, in order, made to add up to the target of their cell: w·N_h/ΣW_h. Targets are known totals of
 * people by cell. Refused: a cell with a target but no weight in the sample (`empty_cell`: join cells first), a row
 * whose cell has no target or target 0 (nobody is dropped silently), a number that is no weight.
 * Source: Holt & Smith (1979), JRSS-A 142:33.
 */
export function postStratify(
  rows: readonly CellRow[],
  targets: ReadonlyMap<string, number>,
): Result<number[], PostStratifyRefusal> {
  const totals = new Map<string, number>();
  for (const [index, { cell, weight }] of rows.entries()) {
    if (!isWeight(weight)) {
      return { ok: false, refusal: { reason: "bad_weight", row: index } };
    }
    totals.set(cell, (totals.get(cell) ?? 0) + weight);
  }
  const fault = targetFault(totals, targets);
  if (fault) {
    return { ok: false, refusal: fault };
  }
  return { ok: true, value: rows.map(({ cell, weight }) => weight * factorOf(totals.get(cell), targets.get(cell))) };
}

/** The first cell whose target and sample do not fit together. */
export function targetFault(
  totals: ReadonlyMap<string, number>,
  targets: ReadonlyMap<string, number>,
): Exclude<PostStratifyRefusal, { row: number }> | null {
  for (const [cell, target] of targets) {
    if (!isWeight(target)) {
      return { reason: "bad_target", cell };
    }
    if (target > 0 && !totals.get(cell)) {
      return { reason: "empty_cell", cell };
    }
  }
  const stray = [...totals.keys()].find((cell) => !targets.get(cell));
  return stray === undefined ? null : { reason: "cell_without_target", cell: stray };
}

function factorOf(total = 0, target = 0): number {
  return total > 0 ? target / total : 0;
}
