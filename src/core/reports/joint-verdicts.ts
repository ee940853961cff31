import { holmVerdicts } from "../figures/holm-verdicts.ts";
import type { Trend, TrendSeries, Verdict } from "../figures/trend.ts";
import type { CountsPair } from "../figures/two-proportion-test.ts";
import type { ReportIndicator } from "./monthly-report.ts";

/**
 * The indicators of a report with the verdicts on all the changes of shares that its first table tells of `period`, on
 * the period before and on the year before, Holm-adjusted as one list; a mean's or a score's verdict stays its own.
 * Source: as `holmVerdicts`.
 */
export function jointVerdicts(indicators: readonly ReportIndicator[], period: string): ReportIndicator[] {
  const pairs = indicators.flatMap((one) => [stepPair(one, period), yearPair(one, period)]);
  const verdicts = holmVerdicts(pairs);
  return indicators.map((one, at) => ({
    ...one,
    step: one.step && withStep(one.step, verdicts[2 * at] ?? null),
    trend: withYear(one.trend, verdicts[2 * at + 1] ?? null),
  }));
}

function stepPair({ step }: ReportIndicator, period: string): CountsPair | null {
  const series = step?.series[0];
  const change = series?.change;
  if (!series || change?.to !== period) {
    return null;
  }
  const [earlier, later] = [countsAt(series, change.from), countsAt(series, change.to)];
  return earlier && later && { earlier, later };
}

function countsAt({ points }: TrendSeries, period: string): CountsPair["earlier"] | null {
  const point = points.find((one) => one.period === period);
  return point?.favourable != null && point.valid !== null
    ? { favourable: point.favourable, valid: point.valid, ...responsesIn(point) }
    : null;
}

const responsesIn = ({ responses }: { responses?: number }) => (responses === undefined ? {} : { responses });

function yearPair({ trend }: ReportIndicator, period: string): CountsPair | null {
  const told = trend.readings.find(({ proof }) => proof === trend.series[0]?.proof)?.onYear;
  const isShare = trend.indicator.kind === "share" || trend.indicator.kind === "accuracy";
  if (!told || told.to !== period || !isShare) {
    return null;
  }
  const countsOf = ({ value, valid, ...end }: typeof told.later) => ({
    ...{ favourable: Math.round(value * valid), valid },
    ...responsesIn(end),
  });
  return { earlier: countsOf(told.earlier), later: countsOf(told.later) };
}

function withStep(step: Trend, verdict: Verdict | null): Trend {
  const [first, ...others] = step.series;
  return first?.change && verdict
    ? { ...step, series: [{ ...first, change: { ...first.change, verdict } }, ...others] }
    : step;
}

function withYear(trend: Trend, verdict: Verdict | null): Trend {
  const readings = trend.readings.map((told) =>
    verdict && told.onYear && told.proof === trend.series[0]?.proof
      ? { ...told, onYear: { ...told.onYear, verdict } }
      : told,
  );
  return { ...trend, readings };
}
