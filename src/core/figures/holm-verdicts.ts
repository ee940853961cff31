import { verdictOf } from "./change.ts";
import { holmAdjust } from "./holm-adjust.ts";
import { Z95 } from "./interval.ts";
import { newcombeInterval } from "./newcombe-interval.ts";
import type { Verdict } from "./trend.ts";
import { type CountsPair, twoProportionTest } from "./two-proportion-test.ts";

const ALPHA = 0.05;

/**
 * The verdict on each change of a list, in order, at a joint error of 5%: more than chance only when the Holm-adjusted p
 * of the pooled z-test is at most 0.05 and the change's own 95% Newcombe interval, shown beside it, leaves out 0.
 * `null` where a side is missing or without answers; it is not counted.
 * Source: Holm (1979), Scand. J. Statist. 6:65.
 */
export function holmVerdicts(pairs: readonly (CountsPair | null)[]): (Verdict | null)[] {
  const adjusted = holmAdjust(pairs.map((pair) => pair && (twoProportionTest(pair.later, pair.earlier)?.p ?? null)));
  return pairs.map((pair, i) => {
    const interval = pair && newcombeInterval(pair.later, pair.earlier, Z95);
    const p = adjusted[i] ?? null;
    if (!interval || p === null) {
      return null;
    }
    return p <= ALPHA ? verdictOf(interval) : "indistinct";
  });
}
