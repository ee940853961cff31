import type { IndicatorKind } from "../surveys/survey.ts";
import { changeBetween, type Difference } from "./change.ts";
import type { IndicatorCounts } from "./counts.ts";
import { type FunnelPlot, funnelPlot } from "./funnel-plot.ts";
import { holmVerdicts } from "./holm-verdicts.ts";
import { type JointChange, jointChanges } from "./joint-changes.ts";
import { type IsScaleChange, type ShownCell, unbrokenEnd } from "./shown-cell.ts";
import { type ShrunkShare, shrinkShares } from "./shrink-shares.ts";

/** A unit's counts now and at the period that all are compared with; `earlier` null where it cannot be compared. */
export type ComparedUnit = { counts: IndicatorCounts; earlier: IndicatorCounts | null };

/**
 * What a list of units tells of one of them, all parts null for means and scores. `change`: its own 95% interval, the
 * verdict Holm-adjusted over the list. `progress`: the joint interval and the ranks its progress may have. `shrunk`: the
 * share drawn towards that of all units, null where the units do not differ or the list is of one. `funnel`: where it
 * lies against the exact 99.8% limits at its size, widened where the units differ by more than chance; null of fewer
 * than three.
 */
export type UnitComparison = {
  change: Difference | null;
  progress: JointChange | null;
  shrunk: ShrunkShare | null;
  funnel: "above" | "inside" | "below" | null;
};

/** Of two units each is as far from what both come to as the other. */
const FUNNEL_UNITS_MIN = 3;

const NOTHING: UnitComparison = { change: null, progress: null, shrunk: null, funnel: null };

/** Each unit of a list, in the order given, held against the others. */
export function compareUnits(kind: IndicatorKind, units: readonly ComparedUnit[]): UnitComparison[] {
  if (!isShare(kind)) {
    return units.map(() => NOTHING);
  }
  const pairs = units.map(({ counts, earlier }) => earlier && { later: counts, earlier });
  const verdicts = holmVerdicts(pairs);
  const progress = jointChanges(pairs);
  const counts = units.map((unit) => unit.counts);
  const shrunk = shrinkShares(counts);
  const funnel = funnelOf(kind, counts);
  return units.map((unit, i) => {
    const [difference, verdict] = [unit.earlier && changeBetween(kind, unit.earlier, unit.counts), verdicts[i]];
    const place = funnel?.units[i]?.place ?? null;
    const side = unit.counts.favourable / unit.counts.valid > (funnel?.centre ?? 0) ? "above" : "below";
    return {
      change: difference && verdict ? { ...difference, verdict } : null,
      progress: progress[i] ?? null,
      shrunk: shrunk?.method === "betaBinomial" ? (shrunk.units[i] ?? null) : null,
      funnel: place === null || place === "inside" ? place : place === "beyond998" ? side : "inside",
    };
  });
}

/** The funnel that a list of units is held against; null of fewer than three, and of means and scores. */
export function funnelOf(kind: IndicatorKind, counts: readonly IndicatorCounts[]): FunnelPlot | null {
  return isShare(kind) && counts.length >= FUNNEL_UNITS_MIN ? funnelPlot(counts) : null;
}

const isShare = (kind: IndicatorKind) => kind === "share" || kind === "accuracy";

/** The earlier periods that the last of a unit's cells, given in order of time, can be compared with: none across a break. */
export function comparablePeriods(cells: readonly ShownCell[], isScaleChange: IsScaleChange): string[] {
  return unbrokenEnd(cells, isScaleChange)
    .slice(0, -1)
    .map(({ period }) => period);
}

/** The period with which the most units can be compared, of equals the first in `order`; `null` when none can. */
export function commonStart(order: readonly string[], comparable: readonly (readonly string[])[]): string | null {
  const counts = order.map((period) => comparable.filter((periods) => periods.includes(period)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? null : (order[counts.indexOf(most)] ?? null);
}
