import { isClosed, type Period, type PeriodKind } from "../../core/figures/period.ts";
import type { IsScaleChange } from "../../core/figures/shown-cell.ts";
import { tellTables } from "../../core/figures/tell-tables.ts";
import type { Trend } from "../../core/figures/trend.ts";
import { type IndicatorCell, trendSeries } from "../../core/figures/trend-series.ts";
import { invalid } from "../../core/refusal.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { listRecovered } from "../../store/figure-versions.ts";
import { findIndicator, type IndicatorVersion } from "../../store/indicators.ts";
import { lastLateCount } from "../../store/late-counts.ts";
import { listQuotations } from "../../store/quotations.ts";
import { releasedLive, releasedSeries } from "../../store/releases.ts";
import { findUnit } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Caller, Deps } from "../deps.ts";
import { distinctWaves } from "./distinct-waves.ts";
import { filterOf, type TrendFilters } from "./filter-of.ts";
import { proofsOfSeries } from "./proofs-of-series.ts";
import { readCorrections } from "./read-corrections.ts";
import { readFlagged } from "./read-flagged.ts";
import { type ReadingsWindow, readReadings } from "./read-readings.ts";
import { scaleChanges } from "./scale-changes.ts";
import { sumLiveCells } from "./sum-live-cells.ts";
import { trendWindow } from "./trend-window.ts";

export type TrendInput = TrendFilters & {
  code: string;
  indicator: string;
  period: PeriodKind;
  from: string | null;
  to: string | null;
  proof: ProofClass | null;
  caller: Caller;
};

/** A unit's released figures of one indicator over a window of periods, and what they tell; all from the releases. */
export async function readTrend(deps: Deps, input: TrendInput): Promise<Result<Trend>> {
  const read = await readWindow(deps, input);
  if (!read.ok) {
    return read;
  }
  const { trend, ...window } = read.value;
  const readings = await readReadings(deps, input, { ...window, series: trend.series });
  const corrections = await readCorrections(deps, input, window);
  const flagged = await readFlagged(deps, { ...input, ...window, series: trend.series });
  return accept({ ...trend, ...flagged, readings, corrections, late: await lastLateCount(deps.db) });
}

/** The same without what the figures tell, for the line of a parent. */
export async function readPlainTrend(deps: Deps, input: TrendInput): Promise<Result<PlainTrend>> {
  const read = await readWindow(deps, input);
  return read.ok ? accept(read.value.trend) : read;
}

export type PlainTrend = Omit<Trend, "readings" | "corrections" | "flagged" | "late">;

type ReadWindow = Omit<ReadingsWindow, "series"> & { trend: PlainTrend };

async function readWindow(deps: Deps, input: TrendInput): Promise<Result<ReadWindow>> {
  const [unit, indicator] = [await findUnit(deps.db, input.code), await findIndicator(deps.db, input.indicator)];
  if (!unit || !indicator) {
    return refuse({ reason: "not_found" });
  }
  const filter = await filterOf(deps, input);
  if (!filter.ok) {
    return filter;
  }
  const { closed, open } = await cellsOfSeries(deps, input, filter.value);
  const cells = [...closed, ...open];
  const quoted = await listQuotations(deps.db, { unit: input.code, indicator: indicator.key, kind: input.period });
  const waves = input.period === "wave" ? distinctWaves(await listWaves(deps.db)) : [];
  const periods = trendWindow(input, {
    today: deps.today(),
    shown: cells.filter((cell) => cell.status === "shown").map((cell) => cell.period),
    quoted: quoted.map((quotation) => quotation.period),
    waves,
  });
  if (periods === null) {
    const isBackwards = input.from !== null && input.to !== null && input.from > input.to;
    return refuse(invalid([{ pointer: "/from", reason: isBackwards ? "bad_period" : "too_many_periods" }]));
  }
  const proofs = await proofsOfSeries(deps, input, filter.value, cells);
  const window = new Set(periods.map(({ key }) => key));
  const isScaleChange = await scaleChanges(deps, indicator.key);
  const trend: PlainTrend = {
    unit: { code: unit.code, name: unit.name },
    indicator: { key: indicator.key, name: indicator.name, kind: indicator.kind, formula: indicator.formula },
    period: input.period,
    ...seriesIn(deps, indicator, periods, cells, proofs, isScaleChange),
    quoted: quoted
      .filter(({ period }) => window.has(period))
      .map(({ period, printed, source, sourceUrl }) => ({ period, printed, source, sourceUrl })),
  };
  const target = targetOf(unit.targets, indicator.key);
  const recovered = await listRecovered(deps.db, { unit: input.code, indicator: indicator.key, kind: input.period });
  const told = tellTables(trend, recovered);
  return accept({
    trend: told,
    filter: filter.value,
    kind: indicator.kind,
    periods,
    cells: closed,
    isScaleChange,
    target,
  });
}

/** A key may be called like something that every object has. */
export function targetOf(targets: Readonly<Record<string, number>>, key: string): number | null {
  return (Object.hasOwn(targets, key) ? targets[key] : null) ?? null;
}

function seriesIn(
  deps: Deps,
  { kind }: IndicatorVersion,
  periods: readonly Period[],
  cells: readonly IndicatorCell[],
  proofs: ReadonlySet<ProofClass>,
  isScaleChange: IsScaleChange,
): Pick<Trend, "series" | "breaks"> {
  const isOpen = (period: Period) => !isClosed(period, deps.today(), 0);
  return trendSeries({ kind, periods, cells, proofs, isOpen, isScaleChange });
}

/** The released cells of one series, and apart from them the open period of live surveys. */
async function cellsOfSeries(
  deps: Deps,
  input: TrendInput,
  filter: string,
): Promise<{ closed: IndicatorCell[]; open: IndicatorCell[] }> {
  const measure = `indicator:${input.indicator}`;
  const released = await releasedSeries(deps.db, { units: [input.code], measure, kind: input.period, filter });
  const live = await releasedLive(deps.db, { unit: input.code, measure, kind: input.period });
  const known = new Set(released.map((cell) => `${cell.proof} ${cell.period}`));
  const open = (await sumLiveCells(deps, live as IndicatorCell[], filter)).filter(
    (cell) => !known.has(`${cell.proof} ${cell.period}`),
  );
  const isAsked = (cell: IndicatorCell) => input.proof === null || cell.proof === input.proof;
  return { closed: (released as IndicatorCell[]).filter(isAsked), open: open.filter(isAsked) };
}
