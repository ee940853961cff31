import { changeAtFixedMix, type MixCounts } from "./change-at-fixed-mix.ts";
import type { IndicatorCounts } from "./counts.ts";
import type { ShareCounts } from "./newcombe-interval.ts";
import { toldResponses } from "./per-response.ts";
import type { Readings, StandardisedEnd, ToldFixedMix } from "./readings.ts";
import { type IsScaleChange, type ShownCell, unbrokenEnd } from "./shown-cell.ts";
import { standardisedShare } from "./standardised-share.ts";
import { type IndicatorCell, trendPoint } from "./trend-series.ts";

const FILTER = "channel:";

/** The ends between which mixes of channels are compared; `isMoved` when the channels changed in between. */
export type MixEnds = { earlier: ShownCell; later: ShownCell; isMoved: boolean };

/**
 * The first and the last of a share's cells, given in order of time, between which nothing but the channels may have
 * changed; `null` when they are one.
 */
export function mixEnds(cells: readonly ShownCell[], isScaleChange: IsScaleChange): MixEnds | null {
  const sameMeasure = unbrokenEnd(cells, isScaleChange, (reason) => reason !== "channel");
  const [earlier, later] = [sameMeasure[0], sameMeasure.at(-1)];
  if (!earlier || !later || earlier === later) {
    return null;
  }
  return { earlier, later, isMoved: unbrokenEnd(sameMeasure, isScaleChange)[0] !== earlier };
}

/**
 * A cell's counts by channel from the channels' own cells; `null` unless these are all shown, over the same months, and
 * add up to it.
 */
export function mixOf(total: ShownCell, channelCells: readonly IndicatorCell[]): MixCounts | null {
  const own = channelCells.filter(
    (cell) => cell.proof === total.proof && cell.period === total.period && cell.filter.startsWith(FILTER),
  );
  const counted = own.flatMap(({ filter, counts }) =>
    counts ? [[filter.slice(FILTER.length), countsOf(counts)] as const] : [],
  );
  const sum = counted.reduce((all, [, { valid }]) => all + valid, 0);
  const isOverSameMonths = own.every((cell) => monthsOf(cell) === monthsOf(total));
  return isOverSameMonths && sum === total.counts.valid ? Object.fromEntries(counted) : null;
}

function countsOf(counts: IndicatorCounts): ShareCounts {
  return { favourable: counts.favourable, valid: counts.valid, ...toldResponses(counts) };
}

function monthsOf(cell: IndicatorCell): string {
  return JSON.stringify(trendPoint(cell.period, cell, "share", false).span ?? null);
}

/** What both mixes together tell of a share: both ends at one mix, and the change at it across a break of channels. */
export function mixReadings(
  { earlier, later, isMoved }: MixEnds,
  mixes: { earlier: MixCounts; later: MixCounts },
): Pick<Readings, "standardised" | "fixedMix"> {
  const channels = Object.keys(mixes.later)
    .filter((channel) => Object.hasOwn(mixes.earlier, channel))
    .sort();
  const weights = channels.map((channel) => (mixes.earlier[channel]?.valid ?? 0) + (mixes.later[channel]?.valid ?? 0));
  const endOf = (cell: ShownCell, mix: MixCounts): StandardisedEnd | null => {
    const share = standardisedShare(
      channels.map((channel, i) => ({ favourable: 0, valid: 0, ...mix[channel], weight: weights[i] ?? 0 })),
    );
    const { favourable, valid } = cell.counts;
    const kept = channels.reduce((sum, channel) => sum + (mix[channel]?.valid ?? 0), 0);
    return (
      share && {
        period: cell.period,
        raw: favourable / valid,
        value: share.value,
        low: share.low,
        high: share.high,
        valid: kept,
      }
    );
  };
  const [from, to] = [endOf(earlier, mixes.earlier), endOf(later, mixes.later)];
  const isWhole = [mixes.earlier, mixes.later].every((mix) => Object.keys(mix).length === channels.length);
  return {
    standardised: from && to && isWhole && channels.length > 1 ? { from, to, channels } : null,
    fixedMix: from && to && isMoved ? toldFixedMix(from, to, mixes) : null,
  };
}

function toldFixedMix(
  from: StandardisedEnd,
  to: StandardisedEnd,
  mixes: { earlier: MixCounts; later: MixCounts },
): ToldFixedMix | null {
  const change = changeAtFixedMix(mixes.later, mixes.earlier);
  if (!change) {
    return null;
  }
  const { strata, ...difference } = change;
  return {
    ...{ from: from.period, to: to.period, ...difference, channels: strata },
    ...{ earlier: { value: from.value, valid: from.valid }, later: { value: to.value, valid: to.valid } },
  };
}
