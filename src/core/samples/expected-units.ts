import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";

/**
 * How many units can be expected to reach `answerCountMin` answers when each expects a number of its own, in
 * [0, number of units]: the sum of Poisson probabilities P(X ≥ k) = P(χ²₂ₖ ≤ 2λ). An expectation that is negative or
 * no number counts as none. Limit: answers that come in clusters spread wider than Poisson.
 * Source: Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, 4.4, on Poisson and χ².
 */
export function expectedUnitsReaching(expectedAnswers: readonly number[], answerCountMin: number): number {
  const chances = expectedAnswers.map((expected) => chanceOfReaching(expected, answerCountMin));
  return chances.reduce((total, chance) => total + chance, 0);
}

/** As `expectedUnitsReaching`, at the lowest limit there is: ten. */
export function expectedUnitsReachingTen(expectedAnswers: readonly number[]): number {
  return expectedUnitsReaching(expectedAnswers, 10);
}

function chanceOfReaching(expected: number, answerCountMin: number): number {
  if (answerCountMin <= 0 || !(expected > 0)) {
    return answerCountMin <= 0 ? 1 : 0;
  }
  return Number.isFinite(expected) ? chisquareCdf(2 * expected, 2 * answerCountMin) : 1;
}
