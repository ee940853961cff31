import type { Cell } from "../figures/cell.ts";
import type { IndicatorCounts } from "../figures/counts.ts";
import { boundOf, isCovered } from "./bound.ts";
import type { Bound } from "./gate-step.ts";
import { addLevels, type CellTotals } from "./lattice.ts";
import type { GatedMeasure, MeasureGroup } from "./measure-groups.ts";
import type { ReleasedIndicatorCounts, ReleasedQuestionCounts } from "./released-cell.ts";

type Counts = Cell["counts"] | ReleasedIndicatorCounts | ReleasedQuestionCounts;

/**
 * What a cell of a measure says in place of its counts (`boundOf`): a bound only where the measure itself is a share;
 * "withheld" where a share over the same answers says one, or all but at most one gave the very same answer.
 */
export function boundOfCounts(
  measure: GatedMeasure,
  counts: Counts,
  groups: readonly MeasureGroup[],
  population: number | null,
): Bound | "withheld" | null {
  const totals = totalsOf(measure, counts);
  const told = measure.favourable && "levels" in counts ? boundOf(sidesOf(counts), [true, false], population) : null;
  const isTold = masksOver(measure, sharesIn(groups)).some((mask) => boundOf(totals, mask, population) !== null);
  return told ?? (isTold || isNearUnanimous(measure, [counts], population) ? "withheld" : null);
}

/** Every indicator that has favourable answers. */
export function sharesIn(groups: readonly MeasureGroup[]): GatedMeasure[] {
  return groups.flatMap(({ indicators }) => indicators.filter(({ favourable }) => favourable !== null));
}

/** The favourable ones of a measure's own values, for each of the shares that some of the same answers feed. */
export function masksOver(measure: GatedMeasure, shares: readonly GatedMeasure[]): boolean[][] {
  const { form, values, sources } = measure;
  if (values.length === 0 || (form !== "single" && form !== "units")) {
    return [];
  }
  const overSame = shares.filter((share) => [...share.sources].some((source) => sources.has(source)));
  return overSame.map((share) => values.map((value) => share.favourable?.[share.values.indexOf(value)] ?? false));
}

/**
 * Whether answers, of some months together, reach 80% of the unit's population and all but at most one are the same: one
 * value, one option that was ticked, or a number without spread.
 */
export function isNearUnanimous(measure: GatedMeasure, counts: readonly Counts[], population: number | null): boolean {
  const all = counts.map((each) => totalsOf(measure, each));
  const levels = all.reduce<number[]>((sum, each) => addLevels(sum, each.levels), []);
  const responses = all.reduce((sum, each) => sum + each.responses, 0);
  if (responses === 0 || !isCovered(responses, population)) {
    return false;
  }
  switch (measure.form) {
    case "single":
    case "units":
      return Math.max(...levels) >= levels.reduce((sum, count) => sum + count, 0) - 1;
    case "multiple":
      return Math.max(...optionsOf(counts)) >= responses - 1;
    case "number":
      return isWithoutSpread(counts, responses);
    case "answered":
      return false;
  }
}

function sidesOf({ favourable, valid, responses }: IndicatorCounts): CellTotals {
  return { levels: [favourable, valid - favourable], responses };
}

/** Valid answers by value where they are told apart, and how many people gave one. */
function totalsOf({ form, values }: GatedMeasure, counts: Counts): CellTotals {
  const byValue = valuesOf(counts);
  const people = "responses" in counts ? counts.responses : counts.answered;
  if ((form !== "single" && form !== "units") || values.length === 0) {
    return { levels: [people], responses: people };
  }
  const levels = values.map((value) => byValue[value] ?? 0);
  const valid = levels.reduce((sum, count) => sum + count, 0);
  return { levels, responses: form === "single" ? valid : Math.min(people, valid) };
}

function valuesOf(counts: Counts): Readonly<Record<string, number>> {
  return "levels" in counts ? counts.levels : counts.values;
}

function optionsOf(counts: readonly Counts[]): number[] {
  const options = [...new Set(counts.flatMap((each) => Object.keys(valuesOf(each))))];
  return [0, ...options.map((option) => counts.reduce((sum, each) => sum + (valuesOf(each)[option] ?? 0), 0))];
}

/** Rounding may leave a spread where there is none. */
const ROUNDING = 1e-9;

function isWithoutSpread(counts: readonly Counts[], responses: number): boolean {
  const sum = counts.reduce((total, each) => total + each.sum, 0);
  const squares = counts.reduce((total, each) => total + each.sumOfSquares, 0);
  return squares - sum ** 2 / responses <= ROUNDING * Math.max(1, squares);
}
