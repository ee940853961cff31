import type { ReleasedCell, ReleasedIndicatorCounts } from "../disclosure/released-cell.ts";
import { answersIn, OTHER_CHANNELS, type ToldChannels, toldCount } from "./told-channels.ts";
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

/**
 * The largest move of a channel's share of the valid answers, in [0, 1], of those told on both sides; 0 where there is
 * none such, or a side has no answers.
 */
export function largestShareMove(earlier: ToldChannels, later: ToldChannels): number {
  const [before, after] = [answersIn(earlier), answersIn(later)];
  if (before === 0 || after === 0) {
    return 0;
  }
  const channels = new Set([...Object.keys(earlier), ...Object.keys(later)]);
  channels.delete(OTHER_CHANNELS);
  const moves = [...channels].flatMap((channel) => {
    const [one, other] = [toldCount(earlier, channel), toldCount(later, channel)];
    return one === null || other === null ? [] : [Math.abs(other / after - one / before)];
  });
  return Math.max(0, ...moves);
}
