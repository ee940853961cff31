import { monthOfLabel } from "../disclosure/past-releases.ts";
import type { ReleasedCell, ReleasedIndicatorCounts } from "../disclosure/released-cell.ts";
import { PROOF_CLASSES, type ProofClass } from "../responses/answer.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import { breaksBetween } from "./breaks.ts";
import { changeBetween } from "./change.ts";
import { figureOf } from "./figure.ts";
import type { Period } from "./period.ts";
import type { BreakReason, Change, Trend, TrendPoint, TrendSeries } from "./trend.ts";

export type IndicatorCell = ReleasedCell<ReleasedIndicatorCounts>;

export type TrendInput = {
  kind: IndicatorKind;
  /** The periods of the window, in order. */
  periods: readonly Period[];
  /** Released cells of any proof class; at most one per class and period. */
  cells: readonly IndicatorCell[];
  /** Classes that have a link, a code batch or an import, whether or not anything is shown. */
  proofs: ReadonlySet<ProofClass>;
  isOpen: (period: Period) => boolean;
  isScaleChange: (earlierVersion: number, laterVersion: number) => boolean;
};

/** One series per proof class, strongest first, each with a point for every period; and the breaks of all of them. */
export function trendSeries(input: TrendInput): Pick<Trend, "series" | "breaks"> {
  const all = PROOF_CLASSES.filter((proof) => input.proofs.has(proof)).map((proof) => seriesOf(proof, input));
  const breaks = all.flatMap((one) => one.breaks);
  return {
    series: all.map((one) => one.series),
    breaks: input.periods.flatMap(({ key }) => {
      const reasons = new Set(breaks.filter((one) => one.period === key).map((one) => one.reason));
      return [...reasons].map((reason) => ({ period: key, reason }));
    }),
  };
}

function seriesOf(
  proof: ProofClass,
  input: TrendInput,
): { series: TrendSeries; breaks: { period: string; reason: BreakReason }[] } {
  const cells = new Map(input.cells.filter((cell) => cell.proof === proof).map((cell) => [cell.period, cell]));
  const shown = input.periods.flatMap(({ key }) => shownCell(cells.get(key), input.kind));
  const earlier = lastShownBefore(input.periods[0], cells, input.kind);
  const breaks = shown.flatMap((cell, index) => {
    const before = index === 0 ? earlier : shown[index - 1];
    const reasons = before ? breaksBetween(before, cell, input.isScaleChange) : [];
    return reasons.map((reason) => ({ period: cell.period, reason }));
  });
  const points = input.periods.map((period) =>
    trendPoint(period.key, cells.get(period.key) ?? null, input.kind, input.isOpen(period)),
  );
  const lastBreak = breaks.at(-1)?.period;
  const first = shown.find((cell) => lastBreak === undefined || cell.period === lastBreak);
  return { series: { proof, points, change: changeOf(input.kind, first, shown.at(-1)) }, breaks };
}

type ShownCell = IndicatorCell & { counts: ReleasedIndicatorCounts };

function shownCell(cell: IndicatorCell | undefined, kind: IndicatorKind): ShownCell[] {
  return cell?.counts && figureOf(kind, cell.counts) ? [{ ...cell, counts: cell.counts }] : [];
}

/** What the window's first shown point is compared with; keys of calendar periods stand in their order. */
function lastShownBefore(
  first: Period | undefined,
  cells: ReadonlyMap<string, IndicatorCell>,
  kind: IndicatorKind,
): ShownCell | undefined {
  const earlier = first && first.kind !== "wave" ? [...cells.keys()].filter((key) => key < first.key) : [];
  return earlier
    .toSorted()
    .flatMap((key) => shownCell(cells.get(key), kind))
    .at(-1);
}

function changeOf(kind: IndicatorKind, first: ShownCell | undefined, last: ShownCell | undefined): Change | null {
  if (!first || !last || first.period === last.period) {
    return null;
  }
  const difference = changeBetween(kind, first.counts, last.counts);
  return difference && { from: first.period, to: last.period, ...difference };
}

/** A cell as a point; without a shown cell every figure is null. */
export function trendPoint(
  period: string,
  cell: IndicatorCell | null,
  kind: IndicatorKind,
  isOpen: boolean,
): TrendPoint {
  const figure = cell?.counts ? figureOf(kind, cell.counts) : null;
  if (figure && cell?.counts) {
    const months = carriedMonths(cell);
    return {
      ...{ period, isOpen, status: "shown", ...figure, levels: cell.counts.levels },
      ...(months && { span: months }),
    };
  }
  return {
    ...{ period, isOpen, value: null, low: null, high: null, favourable: null, valid: null, levels: null },
    ...(cell?.bound ? { status: "bounded", bound: cell.bound } : { status: "withheld" }),
  };
}

/** The months a month's cell adds up, when some were carried forward to it; else null. */
export function carriedMonths({
  span,
  period,
  periodKind,
}: Pick<ReleasedCell, "span" | "period" | "periodKind">): string[] | null {
  const months = [...new Set(span?.map(monthOfLabel) ?? [])].sort();
  const isCarried = periodKind === "month" && months.some((month) => month !== period);
  return isCarried ? [...new Set([...months, period])].sort() : null;
}
