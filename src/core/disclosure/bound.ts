import type { Bound } from "./gate-step.ts";
import type { CellTotals } from "./lattice.ts";
import type { ReleasedIndicatorCounts, ReleasedQuestionCounts } from "./released-cell.ts";

/** Answers of at least this share of all who could answer say of nearly each what he or she said, if they agree. */
const COVERED_SHARE = 0.8;

/** From this many answers on a bound may be told in place of the counts. */
const BOUNDED_MIN = 20;

/**
 * What a cell says in place of its counts: where answers reach 80% of the unit's population and all but at most one
 * agree, a bound if there are twenty, else nothing; `null` where the counts may stand.
 */
export function boundOf(
  { levels, responses }: CellTotals,
  favourable: readonly boolean[],
  population: number | null,
): Bound | "withheld" | null {
  if (population === null || responses < COVERED_SHARE * population) {
    return null;
  }
  const valid = levels.reduce((sum, count) => sum + count, 0);
  const agreeing = levels.reduce((sum, count, level) => sum + (favourable[level] ? count : 0), 0);
  if (agreeing > 1 && agreeing < valid - 1) {
    return null;
  }
  if (responses < BOUNDED_MIN) {
    return "withheld";
  }
  return agreeing >= valid - 1 ? ">=0.95" : "<=0.05";
}

/** The same for counts that were let out or are about to be; null for those of a question, which has no sides. */
export function boundOfCounts(
  counts: ReleasedIndicatorCounts | ReleasedQuestionCounts,
  population: number | null,
): Bound | "withheld" | null {
  if (!("levels" in counts)) {
    return null;
  }
  const levels = [counts.favourable, counts.valid - counts.favourable];
  return boundOf({ levels, responses: counts.responses }, [true, false], population);
}
