import { raw } from "hono/html";
import type { Trend, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { UNIT_STYLE } from "../../styles/unit.ts";
import { CodeForm } from "../home/code-form.tsx";
import { PageShell } from "../page-shell.tsx";
import { reportHref } from "../report/report-href.ts";
import { ActsList } from "./acts-list.tsx";
import { BesideSections } from "./beside-sections.tsx";
import { ChartLinks } from "./chart-links.tsx";
import { chartOf, titleOf } from "./chart-of-page.ts";
import { ChildrenList } from "./children-list.tsx";
import { ComparedLine } from "./compared-line.tsx";
import { CorrectionsList } from "./corrections-list.tsx";
import { ElsewhereLine } from "./elsewhere-line.tsx";
import { filterName } from "./filter-words.ts";
import { bareAside, type Finding, findingOf, leadingSeries } from "./finding.ts";
import { FormulaNotes } from "./formula-notes.tsx";
import { LevelsFigure } from "./levels-figure.tsx";
import { MoreSection } from "./more-section.tsx";
import { nameWaves } from "./name-waves.ts";
import { NowBlock } from "./now-block.tsx";
import { QuotedList } from "./quoted-list.tsx";
import { ToldList } from "./told-list.tsx";
import { toldReadings } from "./told-readings.ts";
import { toldSamples } from "./told-samples.ts";
import { TopBar } from "./top-bar.tsx";
import { TrendFigure } from "./trend-figure.tsx";
import { TrendPickers } from "./trend-pickers.tsx";
import { TrendTables } from "./trend-table.tsx";
import { TurnoutList } from "./turnout-list.tsx";
import { isZoomed, type LinkContext, ownHref, unitHref } from "./unit-href.ts";

export type UnitPageProps = {
  page: UnitPage;
  locale: Locale;
  links: LinkContext;
  isDemo: boolean;
  /** Address of the chart's script, null where it was not built. */
  chartScript: string | null;
  /** The first page of a deployment with one root also holds the box for a link's code. */
  isHome?: boolean;
};

/** A unit's page: the sentence, the latest figure, the trend, the numbers behind it, the units below. */
export function UnitPageView({ page, locale, links, isDemo, chartScript, isHome = false }: UnitPageProps) {
  const words = nameWaves(messagesIn(locale).unit, page.waves, locale);
  const name = textIn(page.unit.name, locale);
  const finding = findingOf(page, words, locale);
  const chart = chartOf(page, words, locale, isZoomed(links));
  const title = titleOf(page, words, locale);
  return (
    <PageShell
      lang={locale}
      title={`${title} · ${messagesIn(locale).common.brand}`}
      style={UNIT_STYLE}
      base={links.base}
      isDemo={isDemo}
      scripts={chart && chartScript ? [chartScript] : []}
    >
      <TopBar
        locale={locale}
        links={links}
        ancestors={page.ancestors}
        current={name}
        otherHref={ownHref(links, page.unit.code, { lang: locale === "en" ? "zh-CN" : "en" })}
      />
      <main id="main">
        <Head page={page} title={title} finding={finding} words={words} locale={locale} links={links} />
        <NowBlock page={page} words={words} locale={locale} />
        <ReportLink page={page} links={links} locale={locale} />
        {page.trend && <HowToRead page={page} trend={page.trend} words={words} locale={locale} />}
        {page.trend && (
          <section class="trend">
            <h2>{words.trend.title[page.trend.period]}</h2>
            <TrendPickers page={page} links={links} words={words} locale={locale} />
            <ComparedLine page={page} words={words} locale={locale} />
            {chart && <TrendFigure page={page} chart={chart} words={words} locale={locale} />}
            {chart && <ChartLinks code={page.unit.code} canZoom={chart.canZoom} links={links} words={words} />}
            {page.trend.series.length > 0 && (
              <TrendTables trend={page.trend} links={links} words={words} locale={locale} />
            )}
            <CorrectionsList trend={page.trend} day={messagesIn(locale).common.day} words={words} />
          </section>
        )}
        {chart && <LevelsFigure page={page} chart={chart} links={links} words={words} locale={locale} />}
        {page.trend && <QuotedList trend={page.trend} words={words} />}
        <BesideSections page={page} links={links} words={words} locale={locale} />
        <TurnoutList turnouts={page.turnouts ?? []} locale={locale} />
        <ChildrenList page={page} links={links} words={words} locale={locale} />
        <MoreSection page={page} links={links} words={words} locale={locale} />
        <ActsList acts={page.acts} day={messagesIn(locale).common.day} words={words} locale={locale} />
        {isHome && <CodeForm links={links} words={words} />}
        <FormulaNotes page={page} words={words} locale={locale} />
      </main>
      {chart && (
        <script type="application/json" id="trend-data">
          {raw(scriptSafeJson(chart))}
        </script>
      )}
    </PageShell>
  );
}

/** To the report of the last period that is shown. */
function ReportLink({ page, links, locale }: { page: UnitPage; links: LinkContext; locale: Locale }) {
  const { lang } = links.query;
  const query = { period: page.beside?.period ?? "", indicators: [], ...(lang ? { lang } : {}) };
  return (
    page.beside && (
      <p class="to-report">
        <a href={reportHref(links.base, page.unit.code, query)}>{messagesIn(locale).report.link}</a>
      </p>
    )
  );
}

type HowProps = { page: UnitPage; trend: Trend; words: UnitMessages; locale: Locale };

/** What a reader needs beside the finding; nothing where nothing applies. */
function HowToRead({ page, trend, words, locale }: HowProps) {
  const told = [...toldReadings(trend, words, locale), ...toldSamples(page, words)];
  const hasChange = leadingSeries(trend)?.change != null || told.some(({ label }) => label === words.readings.mix);
  return (
    told.length > 0 && (
      <section class="how">
        <h2>{words.readings.title(hasChange)}</h2>
        <ToldList told={told} />
      </section>
    )
  );
}

type HeadProps = {
  page: UnitPage;
  title: string;
  finding: Finding;
  words: UnitMessages;
  locale: Locale;
  links: LinkContext;
};

function Head({ page, title, finding, words, locale, links }: HeadProps) {
  const { until, successor } = page.unit;
  const name = successor && textIn(successor.name, locale);
  const ended = until ? words.ended(messagesIn(locale).common.day(until), name) : "";
  const [before, after = ""] = name ? ended.split(name, 2) : [ended];
  return (
    <>
      <p class="kick">{title}</p>
      <h1>
        {clausesOf(finding.lead + (finding.aside && words.stop)).map((clause) => (
          <b>{clause}</b>
        ))}
        {finding.tail}
      </h1>
      {finding.aside && <p class="sub lining">{bareAside(finding.aside)}</p>}
      {finding.below.map((line) => (
        <p class="sub">{line}</p>
      ))}
      {page.chosen && (
        <p class="sub">
          {words.pick.only(words.pick.by[page.chosen.by], filterName(page.chosen, words, locale))}
          {words.sentenceJoin}
          {page.children.length > 0 && words.pick.withoutList}
        </p>
      )}
      <ElsewhereLine page={page} links={links} words={words} locale={locale} />
      {until && (
        <p class="sub">
          {before}
          {successor && <a href={unitHref(links, successor.code)}>{name}</a>}
          {after}
        </p>
      )}
    </>
  );
}

/** A line breaks between clauses first; English needs no help. */
function clausesOf(text: string): string[] {
  return text.split(/(?<=，)/);
}

/** JSON that cannot end the script element it stands in, nor open a comment there. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
