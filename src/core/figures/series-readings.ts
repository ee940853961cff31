import type { IndicatorKind } from "../surveys/survey.ts";
import type { MixCounts } from "./change-at-fixed-mix.ts";
import { type MixEnds, mixReadings } from "./channel-mix.ts";
import { type Figure, figureOf } from "./figure.ts";
import { mantelHaenszelDifference } from "./mantel-haenszel-difference.ts";
import type { End, Readings } from "./readings.ts";
import { changeOnYear, monthStrata, sameMonthLastYear } from "./same-month-last-year.ts";
import { shareTrend } from "./share-trend.ts";
import { type IsScaleChange, type ShownCell, unbrokenEnd } from "./shown-cell.ts";
import { signalChart } from "./signal-chart.ts";
import { targetVerdict } from "./target-verdict.ts";
import { trendPoint } from "./trend-series.ts";

export type ReadingsInput = {
  kind: IndicatorKind;
  /** The shown cells of one class's closed periods up to the window's end, in order of time; at least one in the window. */
  cells: readonly ShownCell[];
  /** The keys of the window. */
  window: ReadonlySet<string>;
  isScaleChange: IsScaleChange;
  /** The unit's own, in [0, 1]. */
  target: number | null;
  mix: { ends: MixEnds; earlier: MixCounts; later: MixCounts } | null;
};

/** Below eight a single period apart cannot lie outside the limits that its own two moves set. */
const SIGNAL_COUNT_MIN = 8;
const SIGNAL_COUNT_MAX = 24;
const MONTH_PAIRS_MIN = 3;

/** What a series tells beside its change, from released cells alone; `null` without a cell in the window. */
export function seriesReadings(input: ReadingsInput): Readings | null {
  const last = input.cells.findLast(({ period }) => input.window.has(period));
  if (!last) {
    return null;
  }
  const isShare = input.kind === "share" || input.kind === "accuracy";
  const mix = isShare && input.mix ? mixReadings(input.mix.ends, input.mix) : null;
  return {
    proof: last.proof,
    signals: isShare ? signalsOf(input) : null,
    shareTrend: isShare ? trendOf(input) : null,
    ...(last.periodKind === "month" ? yearReadings(input, last, isShare) : { onYear: null, monthByMonth: null }),
    target: isShare && input.target !== null ? targetReading(input.kind, last, input.target) : null,
    standardised: mix?.standardised ?? null,
    fixedMix: mix?.fixedMix ?? null,
  };
}

function signalsOf({ cells, window, isScaleChange }: ReadingsInput): Readings["signals"] {
  const judged = unbrokenEnd(cells, isScaleChange).slice(-SIGNAL_COUNT_MAX);
  const [first, last] = [judged[0], judged.at(-1)];
  const chart = signalChart(judged.map(({ counts }) => counts));
  // Where all answers agree there are no limits to lie outside of.
  if (!chart || !first || !last || judged.length < SIGNAL_COUNT_MIN || chart.centre === 0 || chart.centre === 1) {
    return null;
  }
  const apart = judged.flatMap(({ period, counts }, i) =>
    chart.points[i]?.isSignal && window.has(period)
      ? [{ period, side: counts.favourable / counts.valid > chart.centre ? ("above" as const) : ("below" as const) }]
      : [],
  );
  return { from: first.period, to: last.period, count: judged.length, centre: chart.centre, apart };
}

function trendOf({ cells, window, isScaleChange }: ReadingsInput): Readings["shareTrend"] {
  return shareTrend(unbrokenEnd(cells, isScaleChange).filter(({ period }) => window.has(period)));
}

/** Only months that stand for themselves have one to be compared with, and none across a break. */
function yearReadings(
  { kind, cells, isScaleChange }: ReadingsInput,
  last: ShownCell,
  isShare: boolean,
): Pick<Readings, "onYear" | "monthByMonth"> {
  const upTo = cells.slice(0, cells.indexOf(last) + 1);
  const lone = unbrokenEnd(upTo, isScaleChange).filter((cell) => !trendPoint(cell.period, cell, kind, false).span);
  const months = new Map(lone.map(({ period, counts }) => [period, counts]));
  const onYear = changeOnYear(kind, months, last.period);
  const [before, now] = [months.get(sameMonthLastYear(last.period)), months.get(last.period)];
  const [earlier, later] = [before && figureOf(kind, before), now && figureOf(kind, now)];
  const endOf = ({ value, valid, responses }: Figure): End => ({
    ...{ value, valid },
    ...(responses !== undefined && { responses }),
  });
  const ends = earlier && later && { earlier: endOf(earlier), later: endOf(later) };
  return {
    onYear: onYear && ends ? { ...onYear, ...ends } : null,
    monthByMonth: isShare ? monthByMonth(months, last.period.slice(0, 4)) : null,
  };
}

function monthByMonth(months: ReadonlyMap<string, ShownCell["counts"]>, year: string): Readings["monthByMonth"] {
  const strata = monthStrata(months, year);
  const told = strata.length < MONTH_PAIRS_MIN ? null : mantelHaenszelDifference(strata);
  return (
    told && {
      ...{ year, months: strata.length, difference: told.difference, low: told.low, high: told.high },
      verdict: told.verdict,
      earlier: strata.reduce((sum, pair) => sum + pair.earlier.valid, 0),
      later: strata.reduce((sum, pair) => sum + pair.later.valid, 0),
    }
  );
}

function targetReading(kind: IndicatorKind, { period, counts }: ShownCell, target: number): Readings["target"] {
  const figure = figureOf(kind, counts);
  const verdict = targetVerdict(figure, target);
  return figure && verdict
    ? { target, period, verdict, value: figure.value, low: figure.low, high: figure.high, valid: figure.valid }
    : null;
}
