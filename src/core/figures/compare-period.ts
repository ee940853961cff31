import type { IndicatorKind } from "../surveys/survey.ts";
import { changeBetween, type Difference } from "./change.ts";
import { type IsScaleChange, type ShownCell, unbrokenEnd } from "./shown-cell.ts";

/** What the last period is held against: the shown one before it, or the one of the same name a year earlier. */
export type ComparedWith = "previous" | "year";

/** `from` null: there is no such period with a figure; `change` null then, and where a break lies between (`isBroken`). */
export type PeriodComparison = {
  with: ComparedWith;
  from: ShownCell | null;
  to: ShownCell;
  isBroken: boolean;
  change: Difference | null;
};

/**
 * The last of a unit's shown cells, given in order of time, against an earlier one, with the 95% interval of the change
 * as `changeBetween`; never across a break. `null` without cells.
 */
export function comparePeriod(
  kind: IndicatorKind,
  cells: readonly ShownCell[],
  comparedWith: ComparedWith,
  isScaleChange: IsScaleChange,
): PeriodComparison | null {
  const to = cells.at(-1);
  if (!to) {
    return null;
  }
  const key = yearEarlier(to.period);
  const from = (comparedWith === "previous" ? cells.at(-2) : cells.find(({ period }) => period === key)) ?? null;
  const isBroken = from !== null && !unbrokenEnd(cells, isScaleChange).includes(from);
  const change = from === null || isBroken ? null : changeBetween(kind, from.counts, to.counts);
  return { with: comparedWith, from, to, isBroken, change };
}

/** The key of the same month, quarter or year a year earlier: `2025-Q3` of `2026-Q3`; a wave's key as it is. */
export function yearEarlier(key: string): string {
  const match = /^(\d{4})((?:-(?:\d{2}|Q[1-4]))?)$/.exec(key);
  return match ? `${String(Number(match[1]) - 1).padStart(4, "0")}${match[2]}` : key;
}
