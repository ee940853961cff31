import type { Bound } from "../disclosure/gate-step.ts";
import type { LocalText } from "../local-text.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import { bestAndWorst } from "./best-and-worst.ts";
import { boundInterval } from "./bound-interval.ts";
import { type ComparedUnit, compareUnits, funnelOf, type UnitComparison } from "./compare-units.ts";
import { endOf } from "./end-of.ts";
import { isPinned } from "./is-pinned.ts";
import { jointInterval } from "./joint-interval.ts";
import { type RankSet, rankSets } from "./rank-sets.ts";
import type { RankedUnit, Ranking } from "./trend.ts";
import { type IndicatorCell, trendPoint } from "./trend-series.ts";

/** A child of the unit: its cell of the period, and what it had at the period all are compared with. */
export type ListedUnit = {
  code: string;
  name: LocalText;
  cell: IndicatorCell | null;
  earlier: IndicatorCell | null;
};

const NO_RANK = { rankLow: null, rankHigh: null };

type RankedList = Pick<Ranking, "units" | "pinned" | "widened" | "separated">;

/**
 * The units with their ranks and what the list tells of each, best first; those without a figure last, by code.
 * One whose answers all agree on one score has no rank and may stand anywhere; one of which a bound is told takes its
 * place among the ranks of the others, without a rank of its own. `separated` names those surely in the first and the
 * last fifth, null when none is, and where any unit with a figure has no rank.
 */
export function rankUnits(kind: IndicatorKind, listed: readonly ListedUnit[], since: string | null): RankedList {
  const shown = listed.flatMap((unit) => shownUnit(unit, kind));
  const unshown = listed.filter(({ code }) => !shown.some(({ unit }) => unit.code === code));
  const withoutFigures = unshown.map((unit) => withoutFigure(unit, kind));
  const bounds = withoutFigures.flatMap(({ bound }) => bound ?? []);
  const unitCount = shown.length + bounds.length;
  const intervals = shown.map(({ counts }) => jointInterval(kind, counts, unitCount));
  const sets = rankSets([
    ...intervals.map((interval) => interval ?? { low: -Infinity, high: Infinity }),
    ...bounds.map((bound) => boundInterval(bound, unitCount)),
  ]);
  const ranks = sets.map((set, i) => (intervals[i] ? set : NO_RANK));
  const comparisons = compareUnits(kind, shown);
  const ranked = shown.flatMap(({ unit, point }, i): RankedUnit[] => {
    const [rank, comparison] = [ranks[i], comparisons[i]];
    return rank && comparison ? [{ ...nameOf(unit), ...point, ...rank, ...told(comparison, since, unit) }] : [];
  });
  const best = ranked.toSorted(
    (one, other) => (other.value ?? 0) - (one.value ?? 0) || (one.code < other.code ? -1 : 1),
  );
  const units = [...best, ...withoutFigures];
  const isShare = kind === "share" || kind === "accuracy";
  return {
    units,
    pinned: isShare && isPinned(ranked.map(({ value }) => value)),
    widened:
      (funnelOf(
        kind,
        shown.map(({ counts }) => counts),
      )?.phi ?? 1) > 1,
    separated: intervals.every((interval) => interval !== null) ? separatedOf(units) : null,
  };
}

type Shown = ComparedUnit & {
  unit: ListedUnit;
  point: Omit<RankedUnit, "code" | "name" | keyof UnitComparison | keyof RankSet>;
};

function shownUnit(unit: ListedUnit, kind: IndicatorKind): Shown[] {
  const point = trendPoint("", unit.cell, kind, false);
  if (!unit.cell?.counts || point.status !== "shown") {
    return [];
  }
  const { favourable, valid, responses, value, low, high, span } = point;
  const told = {
    ...{ favourable, valid, value, low, high, status: "shown" as const },
    ...(responses !== undefined && { responses }),
    ...(span && { span }),
  };
  return [{ unit, point: told, counts: unit.cell.counts, earlier: unit.earlier?.counts ?? null }];
}

const nameOf = ({ code, name }: ListedUnit) => ({ code, name });

function told(
  { change, progress, shrunk, funnel }: UnitComparison,
  since: string | null,
  { cell, earlier }: ListedUnit,
): Pick<RankedUnit, keyof UnitComparison> {
  const ends =
    since !== null && cell?.counts && earlier?.counts
      ? { from: since, to: cell.period, earlier: endOf(earlier.counts), later: endOf(cell.counts) }
      : null;
  return {
    ...{ shrunk, funnel },
    change: change && ends && { ...ends, ...change },
    progress: progress && {
      ...{ low: progress.low, high: progress.high },
      ...{ rankLow: progress.rankLow, rankHigh: progress.rankHigh },
    },
  };
}

function withoutFigure(unit: ListedUnit, kind: IndicatorKind): RankedUnit {
  const { bound } = trendPoint("", unit.cell, kind, false);
  return {
    ...nameOf(unit),
    ...{ favourable: null, valid: null, value: null, low: null, high: null, rankLow: null, rankHigh: null },
    ...{ change: null, progress: null, shrunk: null, funnel: null },
    ...(bound ? { status: "bounded", bound } : { status: "withheld" }),
  };
}

/** One in five may be told to be among the best, and as many among the worst. */
const FIFTH = 5;

/**
 * The codes of those surely in the first and in the last fifth of the units that have a rank or a bound; `null` when none
 * is. Nobody is told to be first beside a unit of at least 95%, nor last beside one of at most 5%: it may be the one.
 */
export function separatedOf(units: readonly RankedUnit[]): Ranking["separated"] {
  const ranked = units.flatMap(({ code, rankLow, rankHigh }) =>
    rankLow === null || rankHigh === null ? [] : [{ code, rankLow, rankHigh }],
  );
  const bounds = units.flatMap(({ bound }) => bound ?? []);
  const unitCount = ranked.length + bounds.length;
  const count = Math.ceil(unitCount / FIFTH);
  const { best, worst } = bestAndWorst(ranked, count, unitCount);
  const beside = (bound: Bound, list: readonly { code: string }[] | null) =>
    bounds.includes(bound) || !list ? [] : list.map(({ code }) => code);
  const told = { count, best: beside(">=0.95", best), worst: beside("<=0.05", worst) };
  return told.best.length + told.worst.length > 0 ? told : null;
}
