import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { isShare } from "./figure-words.ts";
import { hasRates } from "./rates-section.tsx";

/** Whether a page has analyses beyond the first look: never of a part of the answers, nor without a figure. */
export function hasMore({ beside, trend, chosen }: UnitPage): boolean {
  if (!trend || chosen || !trend.series.some(({ points }) => points.some(({ status }) => status === "shown"))) {
    return false;
  }
  return isShare(trend.indicator.kind) || (beside ? hasRates(beside) || beside.chain !== null : false);
}
