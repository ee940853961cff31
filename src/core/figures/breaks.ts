import type { ReleasedCell, ReleasedIndicatorCounts } from "../disclosure/released-cell.ts";
import type { BreakReason } from "./trend.ts";

/** A channel that opens, closes or moves by more than this share draws a break (product rule 8). */
const CHANNEL_SHARE_MAX = 0.2;

type Shown = Pick<ReleasedCell, "formulaVersion"> & { counts: ReleasedIndicatorCounts };

/** Why the later of two neighbouring shown cells cannot be compared with the earlier one; empty when it can. */
export function breaksBetween(
  earlier: Shown,
  later: Shown,
  isScaleChange: (earlierVersion: number, laterVersion: number) => boolean,
): BreakReason[] {
  const reasons: BreakReason[] = [];
  const [before, after] = [earlier.formulaVersion, later.formulaVersion];
  if (before !== null && after !== null && before !== after) {
    reasons.push(isScaleChange(before, after) ? "scale" : "formula");
  } else if (isRewordedBetween(earlier.counts.basis.wordings, later.counts.basis.wordings)) {
    reasons.push("wording");
  }
  if (largestShareMove(earlier.counts.basis.channels, later.counts.basis.channels) > CHANNEL_SHARE_MAX + 1e-9) {
    reasons.push("channel");
  }
  return reasons;
}

type Wordings = Readonly<Record<string, string>>;

/** A survey asks in other words than before; or other surveys ask, and none of them in the words of before. */
function isRewordedBetween(earlier: Wordings, later: Wordings): boolean {
  const before = new Set(Object.values(earlier));
  const after = Object.values(later);
  const isReplaced = before.size > 0 && after.length > 0 && !after.some((wording) => before.has(wording));
  return isReplaced || Object.entries(later).some(([survey, wording]) => (earlier[survey] ?? wording) !== wording);
}

type Channels = Readonly<Record<string, number>>;

/** The largest move of a channel's share of the valid answers, in [0, 1]; 0 where either side has none. */
export function largestShareMove(earlier: Channels, later: Channels): number {
  const [before, after] = [totalOf(earlier), totalOf(later)];
  if (before === 0 || after === 0) {
    return 0;
  }
  const channels = new Set([...Object.keys(earlier), ...Object.keys(later)]);
  return Math.max(
    ...[...channels].map((channel) => Math.abs((later[channel] ?? 0) / after - (earlier[channel] ?? 0) / before)),
  );
}

function totalOf(channels: Channels): number {
  return Object.values(channels).reduce((sum, count) => sum + count, 0);
}
