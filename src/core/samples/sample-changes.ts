import { holmAdjust } from "../figures/holm-adjust.ts";
import type { Verdict } from "../figures/trend.ts";
import type { SampleFigure } from "./sample-class.ts";
import { waveChange } from "./wave-change.ts";

/** The change of one unit's weighted figure, on its own scale, with its own 95% interval; the verdict is adjusted over the list. */
export type SampleChange = {
  unit: string;
  indicator: string;
  difference: number;
  low: number;
  high: number;
  verdict: Verdict;
};

type Cell = Pick<SampleFigure, "unit" | "indicator">;

const ALPHA = 0.05;

/**
 * The changes between two waves drawn independently, of every unit and indicator that both tell and that no break parts,
 * in the later one's order: more than chance only where the Holm-adjusted p is at most 0.05. A pair without any error on
 * either side has no change. Source: as `waveChange` and `holmAdjust`.
 */
export function sampleChanges(
  later: readonly SampleFigure[],
  earlier: readonly SampleFigure[],
  isBroken: (cell: Cell) => boolean,
): SampleChange[] {
  const changes = later.flatMap((figure) => {
    const before = earlier.find(({ unit, indicator }) => unit === figure.unit && indicator === figure.indicator);
    const change = before && !isBroken(figure) ? waveChange(estimateOf(figure), estimateOf(before)) : null;
    return change ? [{ ...change, unit: figure.unit, indicator: figure.indicator }] : [];
  });
  const adjusted = holmAdjust(changes.map(({ p }) => p));
  return changes.map(({ unit, indicator, difference, low, high, verdict }, index) => ({
    ...{ unit, indicator, difference, low, high },
    verdict: (adjusted[index] ?? 1) <= ALPHA ? verdict : "indistinct",
  }));
}

function estimateOf({ value, standardError, degreesOfFreedom, low, high }: SampleFigure) {
  return { value, isFullCount: standardError === 0, standardError, degreesOfFreedom, low, high };
}
