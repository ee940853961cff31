import type { IndicatorKind } from "../surveys/survey.ts";
import type { IndicatorCounts } from "./counts.ts";
import { type Interval, Z95 } from "./interval.ts";
import { newcombeInterval } from "./newcombe-interval.ts";
import { hasSpread, meanScore, netPromoterScore, type Score } from "./standard-error.ts";
import type { Change, Verdict } from "./trend.ts";

/** A change without the periods it lies between. */
export type Difference = Omit<Change, "from" | "to">;

/**
 * The change from `first` to `last` with its 95% interval and its verdict: more than chance only when the interval
 * does not hold 0. Shares and accuracy in [−1, 1] by Newcombe, means and scores on their own scale with both standard
 * errors. `null` when either side has no figure, or neither of two scores any spread.
 */
export function changeBetween(kind: IndicatorKind, first: IndicatorCounts, last: IndicatorCounts): Difference | null {
  switch (kind) {
    case "share":
    case "accuracy": {
      const interval = newcombeInterval(last, first, Z95);
      return interval && judge(last.favourable / last.valid - first.favourable / first.valid, interval);
    }
    case "mean":
      return scoreChange(meanScore(first), meanScore(last));
    case "nps":
      return scoreChange(netPromoterScore(first), netPromoterScore(last));
  }
}

/** What may be said of a change: an interval that touches 0 holds it. */
export function verdictOf(interval: Interval): Verdict {
  if (interval.low > 0) {
    return "higher";
  }
  return interval.high < 0 ? "lower" : "indistinct";
}

function scoreChange(first: Score | null, last: Score | null): Difference | null {
  if (!first || !last || !(hasSpread(first) || hasSpread(last))) {
    return null;
  }
  const difference = last.value - first.value;
  const half = Z95 * Math.hypot(first.standardError, last.standardError);
  return judge(difference, { low: difference - half, high: difference + half });
}

function judge(difference: number, interval: Interval): Difference {
  return { difference, low: interval.low, high: interval.high, verdict: verdictOf(interval) };
}
