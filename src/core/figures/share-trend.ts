import { verdictOf } from "./change.ts";
import { cochranArmitageTest } from "./cochran-armitage-test.ts";
import { laneyPChart } from "./laney-p-chart.ts";
import type { ShareCounts } from "./newcombe-interval.ts";
import { parsePeriod } from "./period.ts";
import type { ShownCell } from "./shown-cell.ts";
import type { Verdict } from "./trend.ts";
import { twoSidedP } from "./two-sided-p.ts";

/** Whether the shares of `count` periods rise or fall together. */
export type ShareTrend = { from: string; to: string; count: number; verdict: Verdict };

const COUNT_MIN = 6;
const ALPHA = 0.05;

/**
 * Whether the shares of calendar periods, given in order of time and without a break, rise or fall in a line: the
 * Cochran–Armitage test over the months since the first, its z divided by Laney's σ_z where that is above 1, as periods
 * differ by more than their answers alone explain. More than chance where p ≤ 5%. `null` for waves, which lie at no even
 * distance, with fewer than six periods, and where all answers agree. Limit: season is not taken out.
 * Source: as `cochranArmitageTest` and `laneyPChart`.
 */
export function shareTrend(cells: readonly ShownCell[]): ShareTrend | null {
  const groups = cells.flatMap(({ period, periodKind, counts }) => {
    const from = periodKind === "wave" ? null : parsePeriod(periodKind, period)?.from;
    return from ? [{ ...shareOf(counts), score: 12 * Number(from.slice(0, 4)) + Number(from.slice(5, 7)) }] : [];
  });
  const [first, last] = [cells[0], cells.at(-1)];
  const [test, chart] = [cochranArmitageTest(groups), laneyPChart(groups)];
  const isAlike = chart?.centre === 0 || chart?.centre === 1;
  if (groups.length < Math.max(COUNT_MIN, cells.length) || !first || !last || !test || !chart || isAlike) {
    return null;
  }
  const z = test.z / Math.max(1, chart.sigmaZ);
  const verdict = twoSidedP(z) <= ALPHA ? verdictOf({ low: z, high: z }) : "indistinct";
  return { from: first.period, to: last.period, count: groups.length, verdict };
}

const shareOf = ({ favourable, valid, responses }: ShownCell["counts"]): ShareCounts => ({
  ...{ favourable, valid, responses },
});
