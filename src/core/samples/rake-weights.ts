import type { Result } from "../result.ts";
import { clampWeights, type TrimBounds } from "./clamp-weights.ts";
import { type Margin, type RakeRefusal, type RakeRow, rakeFault, totalOf } from "./margin.ts";

/** `tolerance`: the deviation, as a share of the total, that still counts as met; `iterationMax`: cycles at most. */
export type RakeOptions = { tolerance?: number; iterationMax?: number; bounds?: TrimBounds };

/** `largestDeviation`: |Σw − target| of the worst category, as a share of the total; `trimmed`: rows at a bound. */
export type RakeReport = { converged: boolean; iterations: number; largestDeviation: number; trimmed: number };

export type Raked = { weights: readonly number[]; report: RakeReport };

/** The rows of one category beside the total they are to reach. */
type Group = { target: number; rows: readonly number[] };

const TOLERANCE = 1e-10;
const ITERATIONS = 1000;

/**
 * The rows' weights, in order, raked until every margin is met, and a report: cycle through the margins, scaling each
 * category to its target (and clamping to the bounds), until the largest deviation is within the tolerance. Margins are
 * brought to the total of the first. Weights whose report says `converged: false` do not hit their margins and are not
 * to be used without saying so. Refused: a category with a target but no weight in the sample, a row without a category
 * or with one that has no target, margins whose totals differ, numbers that are no weights.
 * Source: Deming & Stephan (1940), Ann. Math. Stat. 11:427; Deville, Särndal & Sautory (1993), JASA 88:1013.
 */
export function rakeWeights(
  rows: readonly RakeRow[],
  margins: readonly Margin[],
  options: RakeOptions = {},
): Result<Raked, RakeRefusal> {
  const fault = rakeFault(rows, margins, options.bounds);
  if (fault) {
    return { ok: false, refusal: fault };
  }
  const total = totalOf(margins[0]);
  const groups = margins.flatMap((margin) => groupsOf(rows, margin, total));
  const start = rows.map(({ weight }) => weight);
  return { ok: true, value: rake(start, groups, total, options) };
}

function rake(start: readonly number[], groups: readonly Group[], total: number, options: RakeOptions): Raked {
  const { tolerance = TOLERANCE, iterationMax = ITERATIONS, bounds } = options;
  let raked = bounds ? clampWeights(start, bounds) : { weights: [...start], trimmed: 0 };
  let largestDeviation = deviationOf(raked.weights, groups, total);
  let iterations = 0;
  while (largestDeviation > tolerance && iterations < iterationMax) {
    const weights = meetMargins(raked.weights, groups);
    raked = bounds ? clampWeights(weights, bounds) : { weights, trimmed: 0 };
    largestDeviation = deviationOf(raked.weights, groups, total);
    iterations++;
  }
  const converged = largestDeviation <= tolerance;
  return { weights: raked.weights, report: { converged, iterations, largestDeviation, trimmed: raked.trimmed } };
}

function meetMargins(start: readonly number[], groups: readonly Group[]): number[] {
  const weights = [...start];
  for (const { target, rows } of groups) {
    const sum = weightOf(weights, rows);
    const factor = sum > 0 ? target / sum : 1;
    for (const row of rows) {
      weights[row] = (weights[row] ?? 0) * factor;
    }
  }
  return weights;
}

function deviationOf(weights: readonly number[], groups: readonly Group[], total: number): number {
  const deviations = groups.map(({ target, rows }) => Math.abs(weightOf(weights, rows) - target) / total);
  return deviations.reduce((largest, deviation) => Math.max(largest, deviation), 0);
}

function weightOf(weights: readonly number[], rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
}

function groupsOf(rows: readonly RakeRow[], margin: Margin, total: number): Group[] {
  const scale = total / totalOf(margin);
  const members = new Map<string, number[]>();
  for (const category of margin.targets.keys()) {
    members.set(category, []);
  }
  for (const [index, { categories }] of rows.entries()) {
    members.get(categories.get(margin.variable) ?? "")?.push(index);
  }
  return [...margin.targets].map(([category, target]) => ({
    target: target * scale,
    rows: members.get(category) ?? [],
  }));
}
