import { isClosed, type Period, type PeriodKind } from "../../core/figures/period.ts";
import type { Trend } from "../../core/figures/trend.ts";
import { type IndicatorCell, trendSeries } from "../../core/figures/trend-series.ts";
import { invalid } from "../../core/refusal.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { isScaleChange } from "../../core/surveys/indicator-meaning.ts";
import type { IndicatorKind } from "../../core/surveys/survey.ts";
import { findIndicator, type IndicatorVersion, indicatorMeanings } from "../../store/indicators.ts";
import { listQuotations } from "../../store/quotations.ts";
import { releasedLive, releasedSeries } from "../../store/releases.ts";
import { findUnit } from "../../store/units.ts";
import { listWaves } from "../../store/waves.ts";
import type { Caller, Deps } from "../deps.ts";
import { filterOf, type TrendFilters } from "./filter-of.ts";
import { proofsOfSeries } from "./proofs-of-series.ts";
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

/** A unit's released figures of one indicator over a window of periods; everything in it comes from the releases. */
export async function readTrend(deps: Deps, input: TrendInput): Promise<Result<Trend>> {
  const [unit, indicator] = [await findUnit(deps.db, input.code), await findIndicator(deps.db, input.indicator)];
  if (!unit || !indicator) {
    return refuse({ reason: "not_found" });
  }
  const filter = await filterOf(deps, input);
  if (!filter.ok) {
    return filter;
  }
  const cells = await cellsOfSeries(deps, input, filter.value);
  const quoted = await listQuotations(deps.db, { unit: input.code, indicator: indicator.key, kind: input.period });
  const waves = input.period === "wave" ? distinctWaves(await listWaves(deps.db)) : [];
  const periods = trendWindow(input, {
    today: deps.today(),
    shown: cells.filter((cell) => cell.status === "shown").map((cell) => cell.period),
    quoted: quoted.map((quotation) => quotation.period),
    waves,
  });
  if (periods === null) {
    return refuse(invalid([{ pointer: "/from", reason: "bad_period" }]));
  }
  const proofs = await proofsOfSeries(deps, input, filter.value, cells);
  const window = new Set(periods.map(({ key }) => key));
  return accept({
    unit: { code: unit.code, name: unit.name },
    indicator: { key: indicator.key, name: indicator.name, kind: indicator.kind, formula: indicator.formula },
    period: input.period,
    ...(await seriesIn(deps, indicator, periods, cells, proofs)),
    quoted: quoted
      .filter(({ period }) => window.has(period))
      .map(({ period, printed, source, sourceUrl }) => ({ period, printed, source, sourceUrl })),
  });
}

async function seriesIn(
  deps: Deps,
  indicator: IndicatorVersion,
  periods: readonly Period[],
  cells: readonly IndicatorCell[],
  proofs: ReadonlySet<ProofClass>,
): Promise<Pick<Trend, "series" | "breaks">> {
  const meanings = await indicatorMeanings(deps.db, indicator.key);
  const kind: IndicatorKind = indicator.kind;
  const isOpen = (period: Period) => !isClosed(period, deps.today(), 0);
  return trendSeries({
    ...{ kind, periods, cells, proofs, isOpen },
    isScaleChange: (earlier, later) => {
      const [before, after] = [meanings.get(earlier), meanings.get(later)];
      return before !== undefined && after !== undefined && isScaleChange(before, after);
    },
  });
}

/** The released cells of one series, the open period of live surveys among them. */
async function cellsOfSeries(deps: Deps, input: TrendInput, filter: string): Promise<IndicatorCell[]> {
  const measure = `indicator:${input.indicator}`;
  const closed = await releasedSeries(deps.db, { units: [input.code], measure, kind: input.period, filter });
  const live = await releasedLive(deps.db, { unit: input.code, measure, kind: input.period });
  const known = new Set(closed.map((cell) => `${cell.proof} ${cell.period}`));
  const open = (await sumLiveCells(deps, live as IndicatorCell[], filter)).filter(
    (cell) => !known.has(`${cell.proof} ${cell.period}`),
  );
  const all = [...(closed as IndicatorCell[]), ...open];
  return input.proof === null ? all : all.filter((cell) => cell.proof === input.proof);
}

function distinctWaves(waves: Awaited<ReturnType<typeof listWaves>>): Period[] {
  const byKey = new Map(waves.map((wave) => [wave.key, wave]));
  return [...byKey.values()].map(({ key, fromDay, toDay }) => ({ kind: "wave", key, from: fromDay, to: toDay }));
}
