import { type MixEnds, mixEnds, mixOf } from "../../core/figures/channel-mix.ts";
import type { Period, PeriodKind } from "../../core/figures/period.ts";
import type { Readings } from "../../core/figures/readings.ts";
import { type ReadingsInput, seriesReadings } from "../../core/figures/series-readings.ts";
import { type IsScaleChange, type ShownCell, shownCells } from "../../core/figures/shown-cell.ts";
import { OTHER_CHANNELS } from "../../core/figures/told-channels.ts";
import type { TrendSeries } from "../../core/figures/trend.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import type { IndicatorKind } from "../../core/surveys/survey.ts";
import { releasedAt } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";

export type ReadingsWindow = {
  filter: string;
  kind: IndicatorKind;
  /** Those of the window, in order. */
  periods: readonly Period[];
  series: readonly TrendSeries[];
  /** Released cells of closed periods, of any proof class, inside the window and before. */
  cells: readonly IndicatorCell[];
  isScaleChange: IsScaleChange;
  target: number | null;
};

type Address = { code: string; indicator: string; period: PeriodKind };

/** What each series of the window tells beside its change. Targets and channels are those of the whole unit. */
export async function readReadings(deps: Deps, address: Address, window: ReadingsWindow): Promise<Readings[]> {
  const { kind, isScaleChange } = window;
  const keys = new Set(window.periods.map(({ key }) => key));
  const target = window.filter === "" ? window.target : null;
  const readings: (Readings | null)[] = [];
  for (const { proof } of window.series) {
    const cells = upToEnd(window, address.period).filter((cell) => cell.proof === proof);
    const mix = window.filter === "" ? await mixesOf(deps, address, window, cells) : null;
    readings.push(seriesReadings({ kind, cells, window: keys, isScaleChange, target, mix }));
  }
  return readings.filter((one) => one !== null);
}

/** The keys of calendar periods stand in their order; waves are told of inside the window alone. */
function upToEnd({ cells, kind, periods }: ReadingsWindow, period: PeriodKind): ShownCell[] {
  const last = periods.at(-1)?.key ?? "";
  const places = new Map(periods.map(({ key }, place) => [key, place]));
  const shown = shownCells(cells, kind);
  return period === "wave"
    ? shown
        .filter((cell) => places.has(cell.period))
        .sort((one, other) => (places.get(one.period) ?? 0) - (places.get(other.period) ?? 0))
    : shown.filter((cell) => cell.period <= last).sort((one, other) => (one.period < other.period ? -1 : 1));
}

async function mixesOf(
  deps: Deps,
  address: Address,
  { periods, isScaleChange }: ReadingsWindow,
  cells: readonly ShownCell[],
): Promise<ReadingsInput["mix"]> {
  const first = periods[0]?.key ?? "";
  const keys = new Set(periods.map(({ key }) => key));
  const within = cells.filter(({ period }) => (address.period === "wave" ? keys.has(period) : period >= first));
  const ends = mixEnds(within, isScaleChange);
  if (!ends || hasUntoldChannel(ends.earlier) || hasUntoldChannel(ends.later)) {
    return null;
  }
  const channelCells = await cellsByChannel(deps, address, ends);
  const [earlier, later] = [mixOf(ends.earlier, channelCells), mixOf(ends.later, channelCells)];
  return earlier && later ? { ends, earlier, later } : null;
}

function hasUntoldChannel({ counts }: ShownCell): boolean {
  return Object.hasOwn(counts.basis.channels, OTHER_CHANNELS);
}

async function cellsByChannel(
  deps: Deps,
  { code, indicator, period }: Address,
  ends: MixEnds,
): Promise<IndicatorCell[]> {
  const cells: IndicatorCell[] = [];
  for (const end of [ends.earlier, ends.later]) {
    for (const channel of Object.keys(end.counts.basis.channels)) {
      const input = { units: [code], measure: `indicator:${indicator}`, kind: period, filter: `channel:${channel}` };
      cells.push(...((await releasedAt(deps.db, { ...input, period: end.period })) as IndicatorCell[]));
    }
  }
  return cells;
}
