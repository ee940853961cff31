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
  const [a, b] = [one.counts, other.counts];
  return {
    ...one,
    counts: {
      favourable: a.favourable + b.favourable,
      valid: a.valid + b.valid,
      responses: a.responses + b.responses,
      levels: addCounts(a.levels, b.levels),
      sum: a.sum + b.sum,
      sumOfSquares: a.sumOfSquares + b.sumOfSquares,
      basis: {
        wordings: { ...a.basis.wordings, ...b.basis.wordings },
        channels: addCounts(a.basis.channels, b.basis.channels),
      },
    },
  };
}

type Counts = Readonly<Record<string, number>>;

function addCounts(one: Counts, other: Counts): Counts {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
}
