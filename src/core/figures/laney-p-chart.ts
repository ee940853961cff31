import type { ShareCounts } from "./newcombe-interval.ts";
import { type ControlChart, centreLine, controlChart, sigmasFrom } from "./p-chart.ts";
import { perResponse } from "./per-response.ts";

/** d₂ of a moving range of two. */
const D2 = 1.128;

/**
 * Laney's p′-chart of the shares of successive periods: a p-chart whose limits are widened (or narrowed) by σ_z, the
 * mean moving range of the periods' z-scores divided by 1.128. Periods without answers are passed over. `null` when
 * fewer than two periods have answers: one has no moving range. Limit: σ_z from a few periods is itself uncertain.
 * Source: Laney (2002), Quality Engineering 14:531.
 */
export function laneyPChart(counts: readonly ShareCounts[]): ControlChart | null {
  const periods = counts.map(perResponse);
  const answered = periods.filter(({ valid }) => valid > 0);
  const centre = centreLine(periods);
  if (centre === null || answered.length < 2) {
    return null;
  }
  const zScores = answered.map((period) => sigmasFrom(centre, period));
  const ranges = zScores.slice(1).map((z, i) => Math.abs(z - (zScores[i] ?? z)));
  const meanRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
  return controlChart(periods, centre, meanRange / D2);
}
