import type { Result } from "../result.ts";
import { type AppraisalScore, appraisalScore } from "./appraisal-score.ts";
import { type ClassScore, classScore } from "./class-score.ts";
import type { IndicatorCounts } from "./counts.ts";
import { Z95 } from "./interval.ts";
import type { WeightsRefusal } from "./weights-fault.ts";

/** One respondent class and its released counts; `counts` null is withheld or not there. */
export type ClassCounts = { respondentClass: string; weight: number; counts: IndicatorCounts | null };

/** A class as it is told: null while it has no score. `notValid`: votes without points, told beside the valid ones. */
export type ClassFigure = {
  respondentClass: string;
  weight: number;
  score: number | null;
  standardError: number | null;
  valid: number | null;
  notValid: number | null;
};

/** `low`, `high`: the score ± z·standard error, within the points there are; null without a score. */
export type AppraisalFigure = AppraisalScore & {
  low: number | null;
  high: number | null;
  classes: readonly ClassFigure[];
};

/**
 * The appraisal of a unit from its classes' released counts by level: the mean points inside each class, then across the
 * classes by weight (`classScore`, `appraisalScore`). A class whose votes with points, or the persons behind them, are
 * fewer than `personsMin` has no score, and then there is none at all. Classes answer apart, so that their squared errors
 * add up by squared weight; the error is that of the votes as draws from a habit, also where all were asked. Refused: weights that do not add up to 1.
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
      ...(isTold && counts ? { ...own, standardError: errorOf(counts, points, own, persons) } : UNTOLD),
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
  if (!total.ok) {
    return total;
  }
  const figures = scored.map(({ figure }) => figure);
  return { ok: true, value: { ...total.value, ...intervalOf(total.value.score, figures, points), classes: figures } };
}

const UNTOLD = { score: null, standardError: null, valid: null, notValid: null } as const;

/** s/√n of the points of the valid votes, s² with divisor n − 1 (times votes a person), n the persons behind them. */
function errorOf(
  { levels }: IndicatorCounts,
  points: ReadonlyMap<string, number>,
  { score, valid }: ClassScore,
  persons: number,
): number {
  const squares = Object.entries(levels).map(([level, count]) => {
    const worth = points.get(level);
    return worth === undefined ? 0 : count * (worth - score) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (valid - valid / persons) / persons);
}

function intervalOf(
  score: number | null,
  classes: readonly ClassFigure[],
  points: ReadonlyMap<string, number>,
): { low: number | null; high: number | null } {
  if (score === null) {
    return { low: null, high: null };
  }
  const half = Z95 * Math.hypot(...classes.map(({ weight, standardError }) => weight * (standardError ?? 0)));
  const worths = [...points.values()];
  return { low: Math.max(score - half, Math.min(...worths)), high: Math.min(score + half, Math.max(...worths)) };
}
