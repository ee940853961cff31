import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { type ChartData, chartDataOf } from "./chart-data.ts";
import { filterName } from "./filter-words.ts";
import { findingOf, sentenceText } from "./finding.ts";

/** The unit, the indicator that is read of it, and the part of the answers where it is not all of them. */
export function titleOf(page: UnitPage, words: UnitMessages, locale: Locale): string {
  return [
    textIn(page.unit.name, locale),
    ...(page.trend ? [textIn(page.trend.indicator.name, locale)] : []),
    ...(page.chosen ? [filterName(page.chosen, words, locale)] : []),
  ].join(" · ");
}

/** The chart of a unit's page, named by the finding. */
export function chartOf(page: UnitPage, words: UnitMessages, locale: Locale, isZoomed: boolean): ChartData | null {
  const label = page.trend
    ? words.trend.label(textIn(page.trend.indicator.name, locale), sentenceText(findingOf(page, words, locale)))
    : "";
  return chartDataOf(page, label, words, locale, isZoomed);
}
