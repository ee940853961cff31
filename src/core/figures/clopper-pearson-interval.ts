import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import type { Interval } from "./interval.ts";

/**
 * Exact (Clopper–Pearson) interval of a share at confidence `level` in (0, 1), both bounds in [0, 1];
 * exactly 0 at 0/n and exactly 1 at n/n. `null` when `valid` is 0.
 * Source: Clopper & Pearson (1934), Biometrika 26:404; Newcombe (1998), Stat. Med. 17:857, method 5.
 */
export function clopperPearsonInterval(favourable: number, valid: number, level: number): Interval | null {
  if (valid === 0) {
    return null;
  }
  const tail = (1 - level) / 2;
  const adverse = valid - favourable;
  return {
    low: favourable === 0 ? 0 : betaQuantile(tail, favourable, adverse + 1),
    high: adverse === 0 ? 1 : betaQuantile(1 - tail, favourable + 1, adverse),
  };
}
