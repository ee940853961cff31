import type { Child } from "hono/jsx";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { UNIT_STYLE } from "../../styles/unit.ts";
import { PageShell } from "../page-shell.tsx";
import { chartOf, titleOf } from "./chart-of-page.ts";
import { findingOf, sentenceText } from "./finding.ts";
import { nameWaves } from "./name-waves.ts";
import { EmbedSection } from "./taken/embed-section.tsx";
import type { Embedding } from "./taken/frame-text.ts";
import type { TakenChart } from "./taken/taken-chart.ts";
import { TakenFigure } from "./taken/taken-figure.tsx";
import { TrendFigure } from "./trend-figure.tsx";
import { TrendTables } from "./trend-table.tsx";
import { isZoomed, type LinkContext, ownHref } from "./unit-href.ts";

export type ChartPageProps = {
  page: UnitPage;
  /** Another chart than the trend. */
  taken: TakenChart | null;
  locale: Locale;
  links: LinkContext;
  isDemo: boolean;
  /** How other sites may show it; null in their frames. */
  embedding: Embedding | null;
  scripts: readonly string[];
};

/** A unit's chart alone, as other sites may show it in a frame: drawn without a script, its numbers behind it. */
export function ChartPage({ page, taken, locale, links, isDemo, embedding, scripts }: ChartPageProps) {
  const words = nameWaves(messagesIn(locale).unit, page.waves, locale);
  const title = [titleOf(page, words, locale), ...(taken ? [taken.name] : [])].join(" · ");
  return (
    <PageShell
      lang={locale}
      title={`${title} · ${messagesIn(locale).common.brand}`}
      style={UNIT_STYLE}
      base={links.base}
      isDemo={isDemo}
      scripts={scripts}
    >
      <main id="main" class="alone">
        <p class="kick">{taken && taken.name === taken.told ? titleOf(page, words, locale) : title}</p>
        {taken ? (
          <TakenFigure taken={taken} words={words} />
        ) : (
          <Trend page={page} links={links} words={words} locale={locale} />
        )}
        <p class="note">
          <a href={ownHref(links, page.unit.code, { chart: "", framed: "" })} target="_blank" rel="noopener">
            {textIn(page.unit.name, locale)} · {words.chart.full}
          </a>
        </p>
        {embedding && <EmbedSection embedding={embedding} title={title} locale={locale} />}
      </main>
    </PageShell>
  );
}

type TrendProps = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

function Trend({ page, links, words, locale }: TrendProps): Child {
  const finding = findingOf(page, words, locale);
  const chart = chartOf(page, words, locale, isZoomed(links));
  return (
    <>
      <h1>{sentenceText(finding)}</h1>
      {chart && <TrendFigure page={page} chart={chart} words={words} locale={locale} isStill={true} />}
      {finding.below.map((line) => (
        <p class="note">{line}</p>
      ))}
      {page.trend && page.trend.series.length > 0 && (
        <TrendTables trend={page.trend} links={links} words={words} locale={locale} isOpen={false} />
      )}
    </>
  );
}
