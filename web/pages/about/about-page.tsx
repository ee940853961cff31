import type { FigureSource } from "../../../src/core/figures/figure-source.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import { messagesIn } from "../../locales/messages.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { ABOUT_STYLE } from "../../styles/about.ts";
import { PageShell } from "../page-shell.tsx";
import { ActsList } from "../unit/acts-list.tsx";
import { undertakingText } from "../unit/annotations.ts";
import { ChainSection } from "../unit/chain-section.tsx";
import { printedText } from "../unit/figure-words.ts";
import { nameWaves } from "../unit/name-waves.ts";
import { periodText } from "../unit/period-words.ts";
import { ToldList } from "../unit/told-list.tsx";
import { TopBar } from "../unit/top-bar.tsx";
import { aboutHref, type LinkContext, unitHref } from "../unit/unit-href.ts";
import { SeriesSection } from "./series-section.tsx";

type Props = { source: FigureSource; locale: Locale; links: LinkContext; isDemo: boolean };

/** Where the figures of a unit, an indicator and a period come from. */
export function AboutPage({ source, locale, links, isDemo }: Props) {
  const messages = messagesIn(locale);
  const words = nameWaves(messages.unit, source.waves, locale);
  const { about, common } = messages;
  const { unit, indicator, period, series } = source;
  const name = textIn(unit.name, locale);
  const other = locale === "en" ? "zh-CN" : "en";
  const title = `${periodText(period.key, words)} · ${textIn(indicator.name, locale)}`;
  const otherLinks = { ...links, query: { ...links.query, lang: other } };
  return (
    <PageShell
      lang={locale}
      title={`${about.title} · ${name} · ${title} · ${common.brand}`}
      style={ABOUT_STYLE}
      base={links.base}
      isDemo={isDemo}
    >
      <TopBar
        locale={locale}
        links={links}
        ancestors={source.ancestors}
        current={name}
        otherHref={aboutHref(otherLinks, unit.code, indicator.key, period.key)}
      />
      <main id="main">
        <p class="kick">{about.title}</p>
        <h1>
          {about.heading(name, periodText(period.key, words), textIn(indicator.name, locale)).map((part) => (
            <>
              <b>{part}</b>{" "}
            </>
          ))}
        </h1>
        {toTell(series).map((one) => (
          <SeriesSection kind={one.meaning.kind} source={one} words={words} locale={locale} />
        ))}
        {series.length === 0 ? <p class="sub">{about.hidden}</p> : null}
        {source.chain ? <ChainSection chain={source.chain} period={period.key} words={words} /> : null}
        <section>
          <h2>{about.more}</h2>
          <ToldList told={moreOf(source, words, locale)} />
        </section>
        <ActsList acts={source.acts} more={source.moreActs} day={common.day} words={words} locale={locale} />
        <p class="back">
          <a href={unitHref(links, unit.code, { indicator: indicator.key })}>{about.back}</a> · {about.permanent}
        </p>
      </main>
    </PageShell>
  );
}

/** Classes with something to tell; where none has, the strongest, so that the reason stands there. */
function toTell(series: FigureSource["series"]): FigureSource["series"] {
  const telling = series.filter(({ point }) => point.status !== "withheld");
  return telling.length > 0 ? telling : series.slice(0, 1);
}

function moreOf(source: FigureSource, words: UnitMessages, locale: Locale): { label: string; text: string }[] {
  const { about, common } = messagesIn(locale);
  const { late, corrections, quoted, breaks } = source;
  const counts = ({ favourable, valid }: { favourable: number; valid: number }) =>
    `${words.number(favourable)}/${words.number(valid)}`;
  return [
    ...breaks.map((reason) => ({ label: about.breakTitle, text: about.breaks[reason] })),
    ...corrections.map(({ from, to, recordedOn, reason }) => ({
      label: words.table.correctedTitle,
      text: words.table.corrected({
        ...{ what: `${words.table.favourable.share}/${words.table.valid}`, from: counts(from), to: counts(to) },
        ...{ day: common.day(recordedOn), reason },
      }),
    })),
    ...quoted.map(({ printed, source: from }) => ({
      label: about.quotedTitle,
      text: `${printedText(printed)}${words.table.quotedJoin}${words.table.source(from)}`,
    })),
    ...[...source.undertakings.made, ...source.undertakings.due].map((each) => ({
      label: messagesIn(locale).undertakings.title,
      text: undertakingText(each, locale),
    })),
    {
      label: about.lateTitle,
      text: late && late.count > 0 ? about.late(late.count, common.day(late.recordedOn)) : about.noLate,
    },
    ...(source.acts.length > 0 ? [] : [{ label: about.actsTitle, text: about.noActs }]),
    { label: about.withdrawnTitle, text: about.withdrawn(source.withdrawnTexts) },
  ];
}
