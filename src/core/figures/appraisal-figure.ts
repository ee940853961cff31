import type { Result } from "../result.ts";
import { type AppraisalScore, appraisalScore } from "./appraisal-score.ts";
import { classScore } from "./class-score.ts";
import type { IndicatorCounts } from "./counts.ts";
import type { WeightsRefusal } from "./weights-fault.ts";

/** One respondent class and its released counts; `counts` null is withheld or not there. */
export type ClassCounts = { respondentClass: string; weight: number; counts: IndicatorCounts | null };

/** A class as it is told: null while it has no score. `notValid`: votes without points, told beside the valid ones. */
export type ClassFigure = {
  respondentClass: string;
  weight: number;
  score: number | null;
  valid: number | null;
  notValid: number | null;
};

export type AppraisalFigure = AppraisalScore & { classes: readonly ClassFigure[] };

/**
 * The appraisal of a unit from its classes' released counts by level: the mean points inside each class, then across the
 * classes by weight (`classScore`, `appraisalScore`). A class whose votes with points, or the persons behind them, are
 * fewer than `personsMin` has no score, and then there is none at all. Refused: weights that do not add up to 1.
 */
export function appraisalFigure(
  classes: readonly ClassCounts[],
  points: ReadonlyMap<string, number>,
  personsMin: number,
): Result<AppraisalFigure, WeightsRefusal> {
  const scored = classes.map(({ respondentClass, weight, counts }) => {
    const own = counts && classScore(new Map(Object.entries(counts.levels)), points);
    const persons = own && counts ? Math.min(own.valid, counts.responses) : 0;
    const isTold = own !== null && persons >= Math.max(10, personsMin);
    const figure: ClassFigure = {
      ...{ respondentClass, weight },
      ...(isTold ? own : { score: null, valid: null, notValid: null }),
    };
    return { figure, persons };
  });
  const total = appraisalScore(
    scored.map(({ figure: { respondentClass, weight, score }, persons }) => ({
      respondentClass,
      weight,
      score,
      persons,
    })),
    personsMin,
  );
  return total.ok ? { ok: true, value: { ...total.value, classes: scored.map(({ figure }) => figure) } } : total;
}
