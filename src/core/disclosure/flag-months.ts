import { FLAGGED_FILTER, UNFLAGGED_FILTER } from "../figures/flag-filter.ts";
import type { Past } from "./gate-measures.ts";
import { filterOfKey, latticeKey, unitOfKey } from "./lattice.ts";
import type { ReleasedCell } from "./released-cell.ts";
import type { LateCells } from "./revise-cells.ts";

// Where a step holds no flagged answer its cells without flagged ones are not let out: they are the totals.

/** What is carried forward, with totals of labels without a flagged answer as what is carried without flagged ones too. */
export function pendingWithFlags({ pending, windows }: Past): Past["pending"] {
  const carried = new Map(pending);
  for (const [key, labels] of pending) {
    const without = latticeKey(unitOfKey(key), UNFLAGGED_FILTER);
    const known = [...(pending.get(without) ?? []), ...(windows.get(without)?.keys() ?? [])];
    const more = filterOfKey(key) === "" ? labels.filter((label) => !known.includes(label)) : [];
    if (more.length > 0) {
      carried.set(without, [...(pending.get(without) ?? []), ...more].toSorted());
    }
  }
  return carried;
}

/**
 * Months' cells, with the total of each month that has no flagged answer also as its cell without flagged ones, wherever
 * another of the months has such a cell: so that those add up to the longer period.
 */
export function monthsWithFlags(months: readonly ReleasedCell[]): ReleasedCell[] {
  const series = new Set(months.filter(({ filter }) => filter === UNFLAGGED_FILTER).map(seriesOf));
  return [...months, ...totalsUnflagged(months, (cell) => series.has(seriesOf(cell)))];
}

/** What a revision starts from: late cells by flag only in months that have a flagged answer before or after it. */
export function revisionWithFlags(
  released: readonly ReleasedCell[],
  late: readonly LateCells[],
): { released: readonly ReleasedCell[]; late: readonly LateCells[] } {
  const placeOf = (cell: Pick<ReleasedCell, "measure" | "proof">, month: string) =>
    `${cell.measure}\n${cell.proof}\n${month}`;
  const flagged = new Set([
    ...released.filter(({ filter }) => isFlag(filter)).map((cell) => placeOf(cell, cell.period)),
    ...late.flatMap(({ month, cells }) =>
      cells.filter(({ filter }) => filter === FLAGGED_FILTER).map((cell) => placeOf(cell, month)),
    ),
  ]);
  const totals = totalsUnflagged(released, (cell) => flagged.has(placeOf(cell, cell.period)));
  return {
    released: [...released, ...totals.map((cell) => ({ ...cell, version: 0 }))],
    late: late.map(({ cells, ...own }) => ({
      ...own,
      cells: cells.filter((cell) => !isFlag(cell.filter) || flagged.has(placeOf(cell, own.month))),
    })),
  };
}

/** The totals picked that have no cell without flagged answers in their period, as that cell. */
function totalsUnflagged(cells: readonly ReleasedCell[], isPicked: (cell: ReleasedCell) => boolean): ReleasedCell[] {
  const nameOf = (cell: ReleasedCell) => `${seriesOf(cell)}\n${cell.period}`;
  const known = new Set(cells.filter(({ filter }) => filter === UNFLAGGED_FILTER).map(nameOf));
  return cells
    .filter((cell) => cell.filter === "" && isPicked(cell) && !known.has(nameOf(cell)))
    .map((cell) => ({ ...cell, filter: UNFLAGGED_FILTER }));
}

function seriesOf({ unit, measure, proof }: ReleasedCell): string {
  return `${unit}\n${measure}\n${proof}`;
}

function isFlag(filter: string): boolean {
  return filter.startsWith("flag:");
}
