import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import { UNIT_STYLE } from "../../styles/unit.ts";
import { PageShell } from "../page-shell.tsx";
import { chartOf, titleOf } from "./chart-of-page.ts";
import { findingOf, sentenceText } from "./finding.ts";
import { nameWaves } from "./name-waves.ts";
import { TrendFigure } from "./trend-figure.tsx";
import { TrendTables } from "./trend-table.tsx";
import { type LinkContext, ownHref } from "./unit-href.ts";

export type ChartPageProps = { page: UnitPage; locale: Locale; links: LinkContext; isDemo: boolean };

/** A unit's chart alone, as other sites may show it in a frame: drawn without a script, its numbers behind it. */
export function ChartPage({ page, locale, links, isDemo }: ChartPageProps) {
  const words = nameWaves(messagesIn(locale).unit, page.waves, locale);
  const finding = findingOf(page, words, locale);
  const chart = chartOf(page, words, locale, links.own?.axis === "zoom");
  const title = titleOf(page, words, locale);
  return (
    <PageShell
      lang={locale}
      title={`${title} · ${messagesIn(locale).common.brand}`}
      style={UNIT_STYLE}
      base={links.base}
      isDemo={isDemo}
    >
      <main id="main" class="alone">
        <p class="kick">{title}</p>
        <h1>{sentenceText(finding)}</h1>
        {chart && <TrendFigure page={page} chart={chart} words={words} locale={locale} isStill={true} />}
        {finding.below.map((line) => (
          <p class="note">{line}</p>
        ))}
        {page.trend && page.trend.series.length > 0 && (
          <TrendTables trend={page.trend} links={links} words={words} locale={locale} isOpen={false} />
        )}
        <p class="note">
          <a href={ownHref(links, page.unit.code)} target="_blank" rel="noopener">
            {textIn(page.unit.name, locale)} · {words.chart.full}
          </a>
        </p>
      </main>
    </PageShell>
  );
}
