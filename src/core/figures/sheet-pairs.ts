import type { ResponseProof } from "../responses/answer.ts";
import { verdictOf } from "./change.ts";
import { holmAdjust } from "./holm-adjust.ts";
import { pairAcrossClasses } from "./pair-across-classes.ts";
import { pairedComparison, type RatedUnit } from "./paired-comparison.ts";
import type { Verdict } from "./trend.ts";

/** The points each rater gave, by unit; a unit without points is left out. */
export type RaterSheet = ReadonlyMap<string, number>;

/** One class of respondents on a sheet over units, and its weight across the classes. */
export type SheetClass = { weight: number; raters: readonly RaterSheet[] };

/** Two units of a sheet, the first of the two by code first. */
export type UnitPair = readonly [unit: string, other: string];

/** How a unit differs from another by the same raters, in points; the verdict is adjusted over the sheet. */
export type ToldPair = {
  unit: string;
  other: string;
  difference: number;
  standardError: number;
  low: number;
  high: number;
  raters: number;
  verdict: Verdict;
};

/** What is told of a sheet by one class of proof; `units`: how many stand on the sheet. */
export type PairSeries = { proof: ResponseProof; units: number; pairs: readonly ToldPair[] };

const ALPHA = 0.05;
const POINT_STEPS = 100;
const ERROR_STEPS = 1000;

/**
 * The comparisons of these pairs of units across the classes, in their order: difference and bounds to 0.01, error to
 * 0.001. More than chance is only what the Holm-adjusted p of all of them, at most 0.05, and the bounds as told both say.
 * A pair that has no comparison (`pairAcrossClasses`) is left out.
 * Source: Holm (1979), Scand. J. Statist. 6:65; else as `pairedComparison` and `pairAcrossClasses`.
 */
export function sheetPairs(classes: readonly SheetClass[], pairs: readonly UnitPair[]): ToldPair[] {
  const rows = classes.map(({ weight, raters }) => ({ weight, rowsOf: rowsByUnit(raters) }));
  const compared = pairs.flatMap(([unit, other]) => {
    const across = pairAcrossClasses(
      rows.map(({ weight, rowsOf }) => {
        const own = [...(rowsOf.get(unit) ?? []), ...(rowsOf.get(other) ?? [])];
        return { weight, compared: pairedComparison(own, unit, other) };
      }),
    );
    return across ? [{ unit, other, ...across }] : [];
  });
  const adjusted = holmAdjust(compared.map(({ p }) => p));
  return compared.map(({ unit, other, difference, standardError, low, high, raters }, index) => {
    const told = { low: rounded(low, POINT_STEPS), high: rounded(high, POINT_STEPS) };
    return {
      ...{ unit, other, difference: rounded(difference, POINT_STEPS) },
      ...{ standardError: rounded(standardError, ERROR_STEPS), ...told, raters },
      verdict: (adjusted[index] ?? 1) <= ALPHA ? verdictOf(told) : "indistinct",
    };
  });
}

/** The same comparison seen from the other unit. */
export function mirroredPair({ unit, other, difference, low, high, verdict, ...rest }: ToldPair): ToldPair {
  const mirrored = { higher: "lower", lower: "higher", indistinct: "indistinct" } as const;
  const turned = { difference: 0 - difference, low: 0 - high, high: 0 - low, verdict: mirrored[verdict] };
  return { ...rest, unit: other, other: unit, ...turned };
}

function rowsByUnit(raters: readonly RaterSheet[]): ReadonlyMap<string, RatedUnit[]> {
  const rows = new Map<string, RatedUnit[]>();
  for (const [index, scores] of raters.entries()) {
    for (const [unit, score] of scores) {
      const own = rows.get(unit) ?? [];
      own.push({ rater: String(index), unit, score });
      rows.set(unit, own);
    }
  }
  return rows;
}

/** Never −0. */
function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps + 0;
}
