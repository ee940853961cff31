import type { RateBeside, UnitBeside } from "../../../src/core/figures/unit-beside.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { CompositeBlock } from "./composite-block.tsx";
import { FigureRows } from "./figure-rows.tsx";
import { figureText } from "./figure-words.ts";
import { isSample } from "./finding.ts";
import { periodText } from "./period-words.ts";
import { type LinkContext, unitHref } from "./unit-href.ts";

type Props = { code: string; beside: UnitBeside; links: LinkContext; words: UnitMessages; locale: Locale };

/** Whether there is more than the rate that the page tells anyway. */
export function hasRates({ rates, composites }: UnitBeside): boolean {
  return rates.length > 1 || composites.length > 0;
}

/** The unit's rates of one period side by side, those that rank nobody apart, and the scores made of them. */
export function RatesSection({ code, beside, links, words, locale }: Props) {
  const { rates, composites, period } = beside;
  const areSeveral = rates.length > 1;
  if (!hasRates(beside)) {
    return null;
  }
  const ranking = rates.filter(({ pinnedAmong }) => pinnedAmong === null);
  const pinned = rates.filter(({ pinnedAmong }) => pinnedAmong !== null);
  const rows = ranking.map(({ indicator, name, proof, kind, value, low, high, valid }) => ({
    ...{ name: textIn(name, locale), href: unitHref(links, code, { indicator }), note: words.proof[proof].name },
    ...{ kind, figure: { value, low, high }, count: words.answers(words.number(valid)), none: "" },
  }));
  return (
    <section class="rates">
      <h2>{words.beside.rates.title(periodText(period, words))}</h2>
      {areSeveral && rows.length > 0 && <FigureRows id="rates" rows={rows} words={words} />}
      {areSeveral && pinned.map((rate) => <p class="note">{pinnedText(rate, words, locale)}</p>)}
      {composites.map((composite) => (
        <CompositeBlock composite={composite} links={links} words={words} locale={locale} />
      ))}
    </section>
  );
}

function pinnedText(rate: RateBeside, words: UnitMessages, locale: Locale): string {
  const bound = (value: number) => figureText(rate.kind, value).replace("%", "");
  const figure = {
    ...{ value: "100%", low: bound(rate.low), high: "100", count: words.number(rate.valid) },
    isSample: isSample(rate.proof),
  };
  return words.beside.rates.pinned(textIn(rate.name, locale), figure, words.number(rate.pinnedAmong ?? 0));
}
