import { type Candidate, gateCells } from "../../core/disclosure/gate.ts";
import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import type { Cell } from "../../core/figures/cell.ts";
import { cellsOf, type MonthTally } from "../../core/figures/cells.ts";
import type { TallyRow } from "../../core/figures/counts.ts";
import { monthsOf, type Period } from "../../core/figures/period.ts";
import { releasedKeys, releaseStatement } from "../../store/releases.ts";
import { tallyRowsOfMonth, tallyRowsOfWave } from "../../store/tallies.ts";
import type { Deps } from "../deps.ts";
import type { ReleaseContext } from "./release-context.ts";

const CELLS_PER_BATCH = 500;

/**
 * Lets out, through the gate, every cell of a closed period that had no answers at any earlier release. A cell that
 * was released or withheld before stays as it is.
 */
export async function releasePeriod(deps: Deps, context: ReleaseContext, period: Period): Promise<void> {
  const months = period.kind === "wave" ? await waveTally(deps, context, period) : await tally(deps, context, period);
  const known = await releasedKeys(deps.db, period.kind, period.key);
  const candidates = [...cellsOf(months, context.mapping).values()]
    .filter((cell) => !known.has(`${cell.unit} ${cell.measure} ${cell.filter} ${cell.proof}`))
    .map((cell) => candidateOf(cell, period));
  await letOut(deps, gateCells(candidates, context.answerCountMin));
}

/** Writes released cells, a few hundred at a time. */
export async function letOut(deps: Deps, cells: readonly ReleasedCell[]): Promise<void> {
  for (let start = 0; start < cells.length; start += CELLS_PER_BATCH) {
    await deps.db.batch([releaseStatement(cells.slice(start, start + CELLS_PER_BATCH), deps.today())]);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function candidateOf(cell: Cell, period: Period): Candidate {
  const { unit, measure, filter, proof, formulaVersion } = cell;
  const counts = cell.of === "indicator" ? { ...cell.counts, basis: cell.basis } : cell.counts;
  return {
    ...{ unit, measure, filter, proof, formulaVersion, counts },
    ...{ periodKind: period.kind, period: period.key, version: 1 },
    answerCount: cell.counts.responses,
  };
}

async function tally(deps: Deps, { treeOf }: ReleaseContext, period: Period): Promise<MonthTally[]> {
  const months: MonthTally[] = [];
  for (const month of monthsOf(period)) {
    months.push({ tree: treeOf(month), rows: await tallyRowsOfMonth(deps.db, month) });
  }
  return months;
}

async function waveTally(deps: Deps, { treeOf }: ReleaseContext, wave: Period): Promise<MonthTally[]> {
  const byMonth = new Map<string, TallyRow[]>();
  for (const row of await tallyRowsOfWave(deps.db, wave.key)) {
    byMonth.set(row.month, [...(byMonth.get(row.month) ?? []), row]);
  }
  return [...byMonth].map(([month, rows]) => ({ tree: treeOf(month), rows }));
}
