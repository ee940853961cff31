import type { UnitPage } from "../../../src/core/figures/trend.ts";

/** Whether a page may have analyses beyond the first look: never of a part of the answers, nor without a figure. */
export function hasMore({ trend, chosen }: UnitPage): boolean {
  return !chosen && (trend?.series.some(({ points }) => points.some(({ status }) => status === "shown")) ?? false);
}
