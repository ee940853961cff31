import type { Trend, TrendPoint } from "./trend.ts";

/**
 * A trend from the first period in which a series tells something or a rate is quoted, months carried forward
 * included; its last period alone where there is none. What is told of later periods stays.
 */
export function trimmedTrend(trend: Trend): Trend {
  const keys = trend.series[0]?.points.map(({ period }) => period) ?? [];
  const told = new Set([
    ...trend.series.flatMap(({ points }) => points.filter(({ status }) => status !== "withheld").flatMap(spanOf)),
    ...trend.quoted.map(({ period }) => period),
  ]);
  // -1, where nothing is told, keeps the last.
  const start = keys.findIndex((key) => told.has(key));
  return { ...trend, series: trend.series.map((series) => ({ ...series, points: series.points.slice(start) })) };
}

function spanOf({ period, span }: TrendPoint): readonly string[] {
  return [period, ...(span ?? [])];
}
