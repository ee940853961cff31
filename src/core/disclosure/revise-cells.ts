import { type Cell, cellKey } from "../figures/cell.ts";
import { revisionWithFlags } from "./flag-months.ts";
import { addIndicatorCounts, addQuestionCounts, mergeCells } from "./merge-cells.ts";
import type { ReleasedCell } from "./released-cell.ts";
import { tellBasis } from "./tell-basis.ts";

/** Late answers of one month under one label, as cells; `month` is the key of a wave for a label of one. */
export type LateCells = { label: string; month: string; cells: readonly Cell[] };

/**
 * The next versions of a month's or wave's released cells with the late answers of all labels they do not hold yet, and
 * first versions where there was no cell. What was withheld stays so.
 */
export function reviseCells(before: readonly ReleasedCell[], entered: readonly LateCells[]): ReleasedCell[] {
  const { released, late } = revisionWithFlags(before, entered);
  const known = new Map(released.map((cell) => [`${cellKey(cell)}\n${cell.period}`, cell]));
  const added = new Map<string, { month: string; labels: string[]; cells: Cell[] }>();
  for (const { label, month, cells } of late) {
    for (const cell of cells) {
      const name = `${cellKey(cell)}\n${month}`;
      if (!known.get(name)?.span?.includes(label)) {
        const entry = added.get(name) ?? { month, labels: [], cells: [] };
        added.set(name, { month, labels: [...entry.labels, label], cells: [...entry.cells, cell] });
      }
    }
  }
  const revised = [...added].flatMap(([name, { month, labels, cells }]) => {
    const earlier = known.get(name);
    const change = mergeCells(cells);
    const [first] = cells;
    if (!change || !first) {
      return [];
    }
    if (!earlier) {
      const { unit, measure, filter, proof } = first;
      const place = { unit, measure, filter, proof, periodKind: kindOf(labels), period: month, version: 1 };
      return [{ ...place, ...change, status: "shown" as const, bound: null, span: labels }];
    }
    const counts = earlier.counts && add(earlier.counts, change.counts);
    return counts
      ? [
          {
            ...earlier,
            ...change,
            version: earlier.version + 1,
            counts,
            span: [...(earlier.span ?? [month]), ...labels],
          },
        ]
      : [];
  });
  const names = new Set(revised.map((cell) => `${cellKey(cell)}\n${cell.period}`));
  return tellBasis(
    revised,
    [...known].flatMap(([name, cell]) => (names.has(name) ? [] : [cell])),
  );
}

function kindOf(labels: readonly string[]): "month" | "wave" {
  return labels.some((label) => label.includes("@")) ? "wave" : "month";
}

function add(a: NonNullable<ReleasedCell["counts"]>, b: NonNullable<ReleasedCell["counts"]>) {
  if ("levels" in a && "levels" in b) {
    return addIndicatorCounts(a, b);
  }
  return "values" in a && "values" in b ? addQuestionCounts(a, b) : null;
}
