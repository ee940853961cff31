import type { Result } from "../result.ts";
import { type CompositeRefusal, compositeScore } from "./composite-score.ts";
import type { IndicatorCounts } from "./counts.ts";
import type { Interval } from "./interval.ts";
import { jointInterval } from "./joint-interval.ts";
import { levelScore, type ScoreTable, type ScoreTableRefusal } from "./level-score.ts";

/** One weighted indicator of a composite; `points` turns its share into points, null lets the share stand for itself. */
export type CompositePart = { indicator: string; weight: number; points: ScoreTable | null };

/** A part of one unit: its share, and what it is worth in [0, 1]; null where it is not shown or earns no stated points. */
export type PartFigure = { indicator: string; share: number | null; valid: number | null; worth: number | null };

/** A score in 0–100 with its interval; all null while a part is `missing`. */
export type CompositeFigure = {
  score: number | null;
  low: number | null;
  high: number | null;
  parts: readonly PartFigure[];
  missing: readonly string[];
};

/**
 * A unit's composite score, parts given by indicator. Its interval takes each part at the level at which the intervals of
 * all parts of `unitCount` compared units hold at once with 95% (`jointInterval`), and the least and the most that the
 * points can be within it: it also holds where the parts come from the same answers, and is wide for that. Where a table
 * of points does not reach, 0 and all points stand for what is unknown. Refused as `compositeScore` and `levelScore`.
 */
export function compositeFigure(
  parts: readonly CompositePart[],
  counts: ReadonlyMap<string, IndicatorCounts | null>,
  unitCount: number,
): Result<CompositeFigure, CompositeRefusal | ScoreTableRefusal> {
  const figures: PartFigure[] = [];
  for (const { indicator, points } of parts) {
    const own = counts.get(indicator) ?? null;
    const share = own && own.valid > 0 ? own.favourable / own.valid : null;
    const worth = worthOf(share, points);
    if (!worth.ok) {
      return worth;
    }
    figures.push({ indicator, share, valid: share === null || !own ? null : own.valid, worth: worth.value });
  }
  const weights = new Map(parts.map(({ indicator, weight }) => [indicator, weight]));
  const score = compositeScore(new Map(figures.map(({ indicator, worth }) => [indicator, worth])), weights);
  if (!score.ok) {
    return score;
  }
  const missing = figures.filter(({ worth }) => worth === null).map(({ indicator }) => indicator);
  const interval = score.value === null ? null : scoreInterval(parts, counts, unitCount);
  return {
    ok: true,
    value: {
      ...{ score: score.value, low: interval?.low ?? null, high: interval?.high ?? null },
      ...{ parts: figures, missing },
    },
  };
}

function worthOf(share: number | null, points: ScoreTable | null): Result<number | null, ScoreTableRefusal> {
  if (!points) {
    return { ok: true, value: share };
  }
  const earned = levelScore(share, points);
  return earned.ok ? { ok: true, value: earned.value === null ? null : earned.value / points.pointsMax } : earned;
}

function scoreInterval(
  parts: readonly CompositePart[],
  counts: ReadonlyMap<string, IndicatorCounts | null>,
  unitCount: number,
): Interval | null {
  let [low, high] = [0, 0];
  for (const { indicator, weight, points } of parts) {
    const own = counts.get(indicator) ?? null;
    const interval = own && jointInterval("share", own, unitCount * parts.length);
    if (!interval) {
      return null;
    }
    const worth = worthWithin(interval, points);
    low += 100 * weight * worth.low;
    high += 100 * weight * worth.high;
  }
  return { low, high: Math.min(100, high) };
}

/** The least and the most within an interval of shares; a table turns only at its own rates. */
function worthWithin({ low, high }: Interval, points: ScoreTable | null): Interval {
  if (!points) {
    return { low, high };
  }
  const turns = points.rows.map(({ rate }) => rate).filter((rate) => rate > low && rate < high);
  const worths = [low, ...turns, high].map((share) => worthOf(share, points));
  const known = worths.flatMap((worth) => (worth.ok && worth.value !== null ? [worth.value] : []));
  const isReached = known.length === worths.length;
  return isReached ? { low: Math.min(...known), high: Math.max(...known) } : { low: 0, high: 1 };
}
