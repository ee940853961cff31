import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { isShare } from "./figure-words.ts";

/** The formula beside the figure, and what its words mean. */
export function FormulaNotes({ page, words, locale }: { page: UnitPage; words: UnitMessages; locale: Locale }) {
  const trend = page.trend;
  if (!trend) {
    return null;
  }
  const outside =
    page.meaning?.values.filter((value) => !value.valid).map((value) => textIn(value.label, locale)) ?? [];
  const notes = [
    ...(outside.length > 0 ? [words.formula.outside(outside.join(words.listJoin))] : []),
    words.formula.disclosure,
    ...(trend.late && trend.late.count > 0 ? [words.formula.late(trend.late.count)] : []),
    ...(isShare(trend.indicator.kind)
      ? [words.formula.differences, words.formula.interval]
      : [words.formula.scoreInterval]),
  ];
  return (
    <footer class="formula">
      <h2>{words.formula.title}</h2>
      <p class="equation">{textIn(trend.indicator.formula, locale)}</p>
      <p>{notes.join(words.sentenceJoin)}</p>
    </footer>
  );
}
