import { mixOf } from "./channel-mix.ts";
import type { Interval } from "./interval.ts";
import type { ShownCell } from "./shown-cell.ts";
import { standardisedShare } from "./standardised-share.ts";
import { OTHER_CHANNELS } from "./told-channels.ts";
import type { IndicatorCell } from "./trend-series.ts";

/** Shares of units as they would be at one mix of channels, by code; `weights` is that mix, adding up to 1. */
export type StandardisedUnits = {
  weights: Readonly<Record<string, number>>;
  units: Readonly<Record<string, (Interval & { value: number }) | null>>;
};

/**
 * The units' shares directly standardised to the mix of channels of the unit above them, in [0, 1], with 95% intervals;
 * from released cells alone: `channelCells` are theirs by channel, of any proof class. A unit is `null` unless all of its
 * channels are shown, add up to its figure and cover the whole mix. `null` where the unit above has fewer than two
 * channels or one that is not told, and where no unit can be standardised.
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, ch. 19, direct standardisation.
 */
export function standardiseUnits(
  above: ShownCell,
  units: readonly ShownCell[],
  channelCells: readonly IndicatorCell[],
): StandardisedUnits | null {
  const counts = Object.entries(above.counts.basis.channels).filter(([, valid]) => valid > 0);
  const all = counts.reduce((sum, [, valid]) => sum + valid, 0);
  if (counts.length < 2 || counts.some(([channel]) => channel === OTHER_CHANNELS)) {
    return null;
  }
  const weights = counts.map(([channel, valid]) => [channel, valid / all] as const);
  const shares = units.map((cell) => {
    const mix = mixOf(
      cell,
      channelCells.filter(({ unit }) => unit === cell.unit),
    );
    const told =
      mix &&
      standardisedShare(weights.map(([channel, weight]) => ({ favourable: 0, valid: 0, ...mix[channel], weight })));
    return [cell.unit, told && { value: told.value, low: told.low, high: told.high }] as const;
  });
  return shares.some(([, share]) => share !== null)
    ? { weights: Object.fromEntries(weights), units: Object.fromEntries(shares) }
    : null;
}
