import type { LocalText } from "../local-text.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import { type Figure, figureOf } from "./figure.ts";
import { FLAGGED_FILTER, UNFLAGGED_FILTER } from "./flag-filter.ts";
import { kindOfKey, type PeriodKind, parsePeriod, periodOf } from "./period.ts";
import type { TrendSeries } from "./trend.ts";
import { carriedMonths, type IndicatorCell } from "./trend-series.ts";

/** A figure without flagged answers and with them, at the first higher unit or longer period that has both. */
export type Flagged = {
  unit: { code: string; name: LocalText };
  period: string;
  periodKind: PeriodKind;
  /** The months added up, where some were carried forward. */
  span?: readonly string[];
  proof: ProofClass;
  plain: Figure;
  all: Figure;
};

/** A unit whose figures may stand for those of one below it: nearest first, the unit itself at 0. */
export type UnitAbove = { code: string; name: LocalText; depth: number };

/** Released totals and cells by flag, of any unit, kind of period and proof class. */
export type FlagCells = ReadonlyMap<string, IndicatorCell>;

type Place = { unit: string; proof: ProofClass; periodKind: PeriodKind; period: string };

export function flagCells(cells: readonly IndicatorCell[]): FlagCells {
  return new Map(cells.map((cell) => [keyOf(cell, cell.filter), cell]));
}

/**
 * The figures of a place with and without its flagged answers; `null` unless all three cells are shown and the two parts
 * are the total's very answers, as months carried forward differently are not.
 */
export function flaggedAt(
  kind: IndicatorKind,
  cells: FlagCells,
  place: Place,
): Pick<Flagged, "plain" | "all" | "span"> | null {
  const [total, unflagged, flagged] = ["", UNFLAGGED_FILTER, FLAGGED_FILTER].map((name) =>
    cells.get(keyOf(place, name)),
  );
  if (!total?.counts || !unflagged?.counts || !flagged?.counts) {
    return null;
  }
  const isWhole = unflagged.counts.valid + flagged.counts.valid === total.counts.valid;
  const isOneFormula = unflagged.formulaVersion === total.formulaVersion;
  const [plain, all] = [figureOf(kind, unflagged.counts), figureOf(kind, total.counts)];
  const span = carriedMonths(total);
  return isWhole && isOneFormula && plain && all ? { plain, all, ...(span && { span }) } : null;
}

type SeriesInput = { unit: string; kind: IndicatorKind; periodKind: PeriodKind; cells: FlagCells };

/** The series with the figure without flagged answers at each closed point that has one. */
export function withPlainFigures(series: TrendSeries, { unit, kind, periodKind, cells }: SeriesInput): TrendSeries {
  const points = series.points.map((point) => {
    const place = { unit, proof: series.proof, periodKind, period: point.period };
    const told = point.status === "shown" && !point.isOpen ? flaggedAt(kind, cells, place) : null;
    return told ? { ...point, plain: told.plain } : point;
  });
  return { ...series, points };
}

/**
 * For the last shown point that lacks its figure without flagged answers, that figure at the nearest unit above in the
 * same period, else of the unit in the quarter, else the year that holds the period; `null` where none has it.
 */
export function firstFlagged(
  series: readonly TrendSeries[],
  input: { units: readonly UnitAbove[]; kind: IndicatorKind; periodKind: PeriodKind; cells: FlagCells },
): Flagged | null {
  const { units, kind, periodKind, cells } = input;
  const [own, ...above] = units.toSorted((one, other) => one.depth - other.depth);
  const lacking = series.flatMap(({ proof, points }) =>
    points
      .filter((point) => point.status === "shown" && !point.isOpen && point.plain === undefined)
      .toReversed()
      .map(({ period }) => ({ proof, period })),
  );
  for (const { proof, period } of own ? lacking : []) {
    const longer = longerPeriods(periodKind, period).map((place) => ({ unit: own, ...place }));
    for (const place of [...above.map((unit) => ({ unit, period, periodKind })), ...longer]) {
      const told = place.unit && flaggedAt(kind, cells, { ...place, unit: place.unit.code, proof });
      if (told && place.unit) {
        const { code, name } = place.unit;
        return { unit: { code, name }, period: place.period, periodKind: place.periodKind, proof, ...told };
      }
    }
  }
  return null;
}

/** The calendar's kinds of period longer than this one; a wave has none. */
export function longerKinds(kind: PeriodKind): ("quarter" | "year")[] {
  const longer = { month: ["quarter", "year"], quarter: ["year"], year: [], wave: [] } as const;
  return [...longer[kind]];
}

function longerPeriods(kind: PeriodKind, key: string): { periodKind: PeriodKind; period: string }[] {
  const period = kind === "wave" || kindOfKey(key) !== kind ? null : parsePeriod(kind, key);
  return period
    ? longerKinds(kind).map((longer) => ({ periodKind: longer, period: periodOf(longer, period.from).key }))
    : [];
}

function keyOf({ unit, proof, periodKind, period }: Place, filter: string): string {
  return [unit, proof, periodKind, period, filter].join("\n");
}
