import { type ComparedWith, comparePeriod, yearEarlier } from "../../core/figures/compare-period.ts";
import { shownCells } from "../../core/figures/shown-cell.ts";
import type { Comparison, Trend } from "../../core/figures/trend.ts";
import { type IndicatorCell, trendPoint } from "../../core/figures/trend-series.ts";
import { releasedSeries } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { scaleChanges } from "./scale-changes.ts";

export type ComparisonInput = { trend: Trend; filter: string; comparedWith: ComparedWith };

/** The last closed period that the trend shows, against an earlier one; null where it shows none. */
export async function readComparison(deps: Deps, input: ComparisonInput): Promise<Comparison | null> {
  const { trend, filter, comparedWith } = input;
  const isClosedFigure = (point: { status: string; isOpen: boolean }) => point.status === "shown" && !point.isOpen;
  const leading = trend.series.find(({ points }) => points.some(isClosedFigure));
  const last = leading?.points.findLast(isClosedFigure);
  if (!leading || !last) {
    return null;
  }
  const released = await releasedSeries(deps.db, {
    ...{ units: [trend.unit.code], measure: `indicator:${trend.indicator.key}`, kind: trend.period, filter },
  });
  const { kind } = trend.indicator;
  const ofClass = (released as IndicatorCell[]).filter(({ proof }) => proof === leading.proof);
  const inOrder = sortedUpTo(shownCells(ofClass, kind), trend, last.period);
  const told = comparePeriod(kind, inOrder, comparedWith, await scaleChanges(deps, trend.indicator.key));
  return (
    told && {
      with: told.with,
      proof: leading.proof,
      wanted: comparedWith === "year" ? yearEarlier(last.period) : null,
      from: told.from && trendPoint(told.from.period, told.from, kind, false),
      to: trendPoint(told.to.period, told.to, kind, false),
      isBroken: told.isBroken,
      change: told.change,
    }
  );
}

/** Keys of calendar periods stand in their order; waves in that of the trend, which alone are compared. */
function sortedUpTo<T extends { period: string }>(cells: readonly T[], trend: Trend, last: string): T[] {
  if (trend.period !== "wave") {
    return cells.filter(({ period }) => period <= last).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  }
  const places = new Map(trend.series[0]?.points.map(({ period }, place) => [period, place]) ?? []);
  const placeOf = ({ period }: T) => places.get(period) ?? Number.POSITIVE_INFINITY;
  return cells.filter((cell) => placeOf(cell) <= (places.get(last) ?? -1)).toSorted((a, b) => placeOf(a) - placeOf(b));
}
