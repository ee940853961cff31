import { addIndicatorCounts } from "../../core/disclosure/merge-cells.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import { indicatorMapping } from "../../store/indicators.ts";
import type { Deps } from "../deps.ts";

/** The open totals of a unit's live surveys under one filter: a survey's own, or those of all public surveys together. */
export async function sumLiveCells(
  deps: Deps,
  live: readonly IndicatorCell[],
  filter: string,
): Promise<IndicatorCell[]> {
  if (live.length === 0 || !(filter === "" || filter === "own" || filter.startsWith("survey:"))) {
    return [];
  }
  const { officialsOnly } = await indicatorMapping(deps.db);
  const wanted = live.filter((cell) => {
    const survey = cell.filter.slice("live:".length);
    return filter.startsWith("survey:") ? filter === `survey:${survey}` : !officialsOnly.has(survey);
  });
  const sums = new Map<string, IndicatorCell>();
  for (const cell of wanted) {
    const key = `${cell.proof} ${cell.period}`;
    const sum = sums.get(key);
    sums.set(key, sum ? addCells(sum, cell) : { ...cell, filter });
  }
  return [...sums.values()];
}

function addCells(one: IndicatorCell, other: IndicatorCell): IndicatorCell {
  if (!one.counts || !other.counts) {
    return one.counts ? one : { ...other, filter: one.filter };
  }
  return { ...one, counts: addIndicatorCounts(one.counts, other.counts) };
}
