import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { type ChartData, chartDataOf } from "./chart-data.ts";
import { findingOf, sentenceText } from "./finding.ts";

/** The unit, and the indicator that is read of it. */
export function titleOf(page: UnitPage, locale: Locale): string {
  const name = textIn(page.unit.name, locale);
  return page.trend ? `${name} · ${textIn(page.trend.indicator.name, locale)}` : name;
}

/** The chart of a unit's page, named by the finding. */
export function chartOf(page: UnitPage, words: UnitMessages, locale: Locale, isZoomed: boolean): ChartData | null {
  const label = page.trend
    ? words.trend.label(textIn(page.trend.indicator.name, locale), sentenceText(findingOf(page, words, locale)))
    : "";
  return chartDataOf(page, label, words, locale, isZoomed);
}
