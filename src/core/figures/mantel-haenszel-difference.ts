import { type Difference, verdictOf } from "./change.ts";
import { type Interval, Z95 } from "./interval.ts";
import { linearShareInterval } from "./linear-share-interval.ts";
import { strataWithBothSides } from "./mantel-haenszel-test.ts";
import type { CountsPair } from "./two-proportion-test.ts";

/**
 * The Mantel–Haenszel difference of shares over strata, later − earlier, in [−1, 1]: the strata's differences weighted
 * by n₁n₀/(n₁ + n₀), with Sato's standard error and the 95% interval ± z·error, cut to [−1, 1]. Where that error is 0
 * (every side all favourable or all adverse) the interval squares and adds Wilson limits instead, lest it have no width.
 * Strata with an empty side are passed over; `null` when no stratum has both.
 * Source: Greenland & Robins (1985), Biometrics 41:55; Sato (1989), Biometrics 45:1323.
 */
export function mantelHaenszelDifference(
  strata: readonly CountsPair[],
): (Difference & { standardError: number }) | null {
  const informative = strataWithBothSides(strata);
  const weights = informative.map(
    ({ later, earlier }) => (later.valid * earlier.valid) / (later.valid + earlier.valid),
  );
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  if (weightSum === 0) {
    return null;
  }
  const difference = informative.reduce((sum, { later, earlier }, i) => {
    const own = later.favourable / later.valid - earlier.favourable / earlier.valid;
    return sum + ((weights[i] ?? 0) / weightSum) * own;
  }, 0);
  const standardError = Math.sqrt(Math.max(0, satoSum(informative, difference))) / weightSum;
  const interval =
    standardError > ROUNDING ? around(difference, standardError) : wilsonBased(informative, weights, weightSum);
  return interval && { difference, ...interval, standardError, verdict: verdictOf(interval) };
}

/** Below this an error is 0 but for rounding. */
const ROUNDING = 1e-9;

function around(difference: number, standardError: number): Interval {
  return {
    low: Math.max(-1, difference - Z95 * standardError),
    high: Math.min(1, difference + Z95 * standardError),
  };
}

function wilsonBased(strata: readonly CountsPair[], weights: readonly number[], weightSum: number): Interval | null {
  const terms = strata.flatMap(({ later, earlier }, i) => {
    const weight = (weights[i] ?? 0) / weightSum;
    return [
      { ...later, weight },
      { ...earlier, weight: -weight },
    ];
  });
  return linearShareInterval(terms, Z95);
}

/** δ·ΣP + ΣQ of Sato's variance, before division by the squared sum of weights. */
function satoSum(strata: readonly CountsPair[], difference: number): number {
  let sum = 0;
  for (const { later, earlier } of strata) {
    const [x, n1, y, n0] = [later.favourable, later.valid, earlier.favourable, earlier.valid];
    const all = n1 + n0;
    const p = (n1 ** 2 * y - n0 ** 2 * x + (n1 * n0 * (n0 - n1)) / 2) / all ** 2;
    const q = (x * (n0 - y) + y * (n1 - x)) / (2 * all);
    sum += difference * p + q;
  }
  return sum;
}
