import type { Bound } from "./gate-step.ts";
import type { CellTotals } from "./lattice.ts";

/** Answers of at least this share of all who could answer say of nearly each what he or she said, if they agree. */
const COVERED_SHARE = 0.8;

/** From this many answers on a bound may be told in place of the counts. */
export const BOUNDED_MIN = 20;

/**
 * What a cell says in place of its counts: where answers reach 80% of the unit's population and all but at most one
 * agree, a bound if there are twenty, else nothing; `null` where the counts may stand.
 */
export function boundOf(
  { levels, responses }: CellTotals,
  favourable: readonly boolean[],
  population: number | null,
): Bound | "withheld" | null {
  if (!isCovered(responses, population)) {
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

/** Whether so many answers are of nearly everyone; never where nobody said how many there are. */
export function isCovered(responses: number, population: number | null): boolean {
  return population !== null && responses >= COVERED_SHARE * population;
}
