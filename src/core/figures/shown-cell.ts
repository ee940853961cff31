import type { ReleasedIndicatorCounts } from "../disclosure/released-cell.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import { breaksBetween } from "./breaks.ts";
import { figureOf } from "./figure.ts";
import type { BreakReason } from "./trend.ts";
import type { IndicatorCell } from "./trend-series.ts";

/** A released cell that has a figure. */
export type ShownCell = IndicatorCell & { counts: ReleasedIndicatorCounts };

export type IsScaleChange = (earlierVersion: number, laterVersion: number) => boolean;

/** The cells that have a figure, in the order given. */
export function shownCells(cells: readonly IndicatorCell[], kind: IndicatorKind): ShownCell[] {
  return cells.flatMap((cell) =>
    cell.counts && figureOf(kind, cell.counts) ? [{ ...cell, counts: cell.counts }] : [],
  );
}

/**
 * The last of the cells, given in order of time, that follow one another without a break for any of the reasons counted;
 * empty only without cells.
 */
export function unbrokenEnd(
  cells: readonly ShownCell[],
  isScaleChange: IsScaleChange,
  isCounted: (reason: BreakReason) => boolean = () => true,
): ShownCell[] {
  const start = cells.findLastIndex((cell, index) => {
    const before = cells[index - 1];
    return before !== undefined && breaksBetween(before, cell, isScaleChange).some(isCounted);
  });
  return cells.slice(Math.max(0, start));
}
