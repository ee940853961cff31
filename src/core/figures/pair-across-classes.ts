import type { Interval } from "./interval.ts";
import type { PairedComparison } from "./paired-comparison.ts";
import { tInterval } from "./t-interval.ts";
import { tProbability } from "./t-probability.ts";

/** One class of respondents: its weight, and how its raters of both units compare them; null: too few or not to be told. */
export type ComparedClass = { weight: number; compared: PairedComparison | null };

/** `difference`: on the scale of the scores; `raters`: those of both units in all classes of weight above 0. */
export type PairAcross = Interval & { difference: number; standardError: number; raters: number; p: number };

/** Equal differences differ by this share of their size at most. */
const ROUNDING = 1e-12;

/**
 * How two units of a sheet differ across the classes of respondents, each compared within raters: Σ w·d with error
 * √Σ w²·se², and a 95% t interval on Satterthwaite's degrees of freedom. Classes of weight 0 count for nothing; one class
 * alone keeps its own interval and p. `null` when a class of weight above 0 has no comparison, when there is none, or when
 * several have no error among them: nothing there tells chance from a difference.
 * Source: Kish (1965), Survey Sampling, 3.3; Satterthwaite (1946), Biometrics Bulletin 2:110.
 */
export function pairAcrossClasses(classes: readonly ComparedClass[]): PairAcross | null {
  const weighted = classes.filter(({ weight }) => weight > 0);
  const parts = weighted.flatMap(({ weight, compared }) => (compared ? [{ weight, ...compared }] : []));
  const [first, ...more] = parts;
  if (!first || parts.length < weighted.length) {
    return null;
  }
  if (more.length === 0) {
    const { difference, standardError, low, high, raters, p } = first;
    return { difference, standardError, low, high, raters, p };
  }
  const difference = parts.reduce((sum, part) => sum + part.weight * part.difference, 0);
  const errors = parts.map((part) => part.weight * part.standardError);
  const total = Math.hypot(...errors);
  if (!(total > ROUNDING * Math.abs(difference) && Number.isFinite(total))) {
    return null;
  }
  const portions = parts.map(({ raters }, index) => ((errors[index] ?? 0) / total) ** 4 / (raters - 1));
  const degreesOfFreedom = 1 / portions.reduce((sum, portion) => sum + portion, 0);
  const { standardError, low, high } = tInterval(difference, total, degreesOfFreedom);
  const p = tProbability(difference / total, degreesOfFreedom);
  const raters = parts.reduce((sum, part) => sum + part.raters, 0);
  return p === null ? null : { difference, standardError, low, high, raters, p };
}
