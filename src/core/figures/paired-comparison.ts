import { verdictOf } from "./change.ts";
import type { Interval } from "./interval.ts";
import { tInterval } from "./t-interval.ts";
import { tProbability } from "./t-probability.ts";
import type { Verdict } from "./trend.ts";

/** One rater's score of one unit of the sheet; `score` null for “don't know” or blank. */
export type RatedUnit = { rater: string; unit: string; score: number | null };

/** `difference`: mean of unit − other within raters, on the scale of the scores; `raters`: those who scored both. */
export type PairedComparison = Interval & {
  difference: number;
  standardError: number;
  raters: number;
  p: number;
  verdict: Verdict;
};

const ALPHA = 0.05;
/** Equal differences differ by this share of their size at most. */
const ROUNDING = 1e-12;

/**
 * How two units of one appraisal sheet differ, compared within each rater who scored both: mean difference with its 95% t
 * interval on raters − 1 degrees of freedom. Who is strict is strict to both, so the raters' temper falls out. A rater's
 * first score of a unit counts. When all differences agree the interval is a point, and p that of equal signs, 2^(1 − n).
 * `null` for fewer than two such raters. Over many pairs p is to be adjusted (Holm).
 * Source: Student (1908), Biometrika 6:1; Fisher (1935), The Design of Experiments, III, on equal signs.
 */
export function pairedComparison(rows: readonly RatedUnit[], unit: string, other: string): PairedComparison | null {
  const own = scoresOf(rows, unit);
  const others = scoresOf(rows, other);
  const differences = [...own].flatMap(([rater, score]) => {
    const compared = others.get(rater);
    return compared === undefined ? [] : [score - compared];
  });
  const raters = differences.length;
  if (raters < 2) {
    return null;
  }
  const difference = meanOf(differences);
  const squares = differences.reduce((sum, each) => sum + (each - difference) ** 2, 0);
  const { standardError, low, high } = tInterval(difference, Math.sqrt(squares / (raters - 1) / raters), raters - 1);
  const p = probabilityOf(difference, standardError, raters);
  const verdict = p > ALPHA ? "indistinct" : verdictOf({ low, high });
  return Number.isFinite(high - low) ? { difference, standardError, low, high, raters, p, verdict } : null;
}

function probabilityOf(difference: number, standardError: number, raters: number): number {
  const isAlike = standardError <= ROUNDING * Math.abs(difference);
  const equalSigns = difference === 0 ? 1 : 2 ** (1 - raters);
  return isAlike ? equalSigns : (tProbability(difference / standardError, raters - 1) ?? equalSigns);
}

function scoresOf(rows: readonly RatedUnit[], unit: string): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const row of rows) {
    if (row.unit === unit && row.score !== null && Number.isFinite(row.score) && !scores.has(row.rater)) {
      scores.set(row.rater, row.score);
    }
  }
  return scores;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
