import type { ProofClass } from "../responses/answer.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import { changeBetween } from "./change.ts";
import { comparablePeriods } from "./compare-units.ts";
import { endOf } from "./end-of.ts";
import { holmVerdicts } from "./holm-verdicts.ts";
import type { ToldChange } from "./readings.ts";
import { type IsScaleChange, type ShownCell, shownCells } from "./shown-cell.ts";
import type { IndicatorCell } from "./trend-series.ts";

/** A share of a unit in one class of proof: its cells of a period and of the one before. */
export type LastSeries = {
  unit: string;
  indicator: string;
  kind: IndicatorKind;
  proof: ProofClass;
  earlier: IndicatorCell;
  later: IndicatorCell;
  isScaleChange: IsScaleChange;
};

export type LastChange = Pick<LastSeries, "unit" | "indicator" | "kind" | "proof"> & { change: ToldChange };

/** How many shares could be compared, and the changes among them that are more than chance, the largest first. */
export type LastChanges = { compared: number; beyond: readonly LastChange[] };

/**
 * What changed from one period to the next among many shares: each with its own 95% Newcombe interval, the verdicts
 * Holm-adjusted over the whole list. Means, scores and what a break lies between are not compared.
 */
export function lastChanges(series: readonly LastSeries[]): LastChanges {
  const compared = series.flatMap((one) => comparedSeries(one));
  const verdicts = holmVerdicts(
    compared.map(({ earlier, later }) => ({ earlier: earlier.counts, later: later.counts })),
  );
  const beyond = compared.flatMap(({ earlier, later, one: { unit, indicator, kind, proof } }, at): LastChange[] => {
    const difference = changeBetween(kind, earlier.counts, later.counts);
    const verdict = verdicts[at];
    return difference && (verdict === "higher" || verdict === "lower")
      ? [{ unit, indicator, kind, proof, change: { ...told(earlier, later), ...difference, verdict } }]
      : [];
  });
  const size = ({ change }: LastChange) => Math.abs(change.difference);
  return { compared: compared.length, beyond: beyond.sort((one, other) => size(other) - size(one)) };
}

type Compared = { one: LastSeries; earlier: ShownCell; later: ShownCell };

function comparedSeries(one: LastSeries): Compared[] {
  const [earlier, later] = shownCells([one.earlier, one.later], one.kind);
  const isShare = one.kind === "share" || one.kind === "accuracy";
  return isShare && earlier && later && comparablePeriods([earlier, later], one.isScaleChange).length === 1
    ? [{ one, earlier, later }]
    : [];
}

function told(earlier: ShownCell, later: ShownCell): Pick<ToldChange, "from" | "to" | "earlier" | "later"> {
  return { from: earlier.period, to: later.period, earlier: endOf(earlier.counts), later: endOf(later.counts) };
}
