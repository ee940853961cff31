import { type Difference, verdictOf } from "./change.ts";
import { Z95 } from "./interval.ts";
import { mcNemarTest, type PairedCounts } from "./mcnemar-test.ts";
import { newcombePairedInterval } from "./newcombe-paired-interval.ts";

/**
 * The change between two answers of the same people, in [−1, 1], with its 95% paired interval, its verdict by that
 * interval, and McNemar's p beside it. `null` without pairs. A rating after a fix is another measure than the first
 * answer and never replaces it.
 * Source: Newcombe (1998), Stat. Med. 17:2635, method 10; McNemar (1947), Psychometrika 12:153.
 */
export function pairedChange(pairs: PairedCounts): (Difference & { p: number }) | null {
  const interval = newcombePairedInterval(pairs, Z95);
  const test = mcNemarTest(pairs);
  if (!interval || !test) {
    return null;
  }
  const { both, laterOnly, earlierOnly, neither } = pairs;
  const difference = (laterOnly - earlierOnly) / (both + laterOnly + earlierOnly + neither);
  return { difference, ...interval, verdict: verdictOf(interval), p: test.p };
}
