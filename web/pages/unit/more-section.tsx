import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { ChainSection } from "./chain-section.tsx";
import { ControlChart } from "./control-chart.tsx";
import { FunnelPlot } from "./funnel-plot.tsx";
import { hasMore } from "./has-more.ts";
import { HeatTable } from "./heat-table.tsx";
import { moreParts } from "./more-parts.ts";
import { hasRates, RatesSection } from "./rates-section.tsx";
import { ShrunkTable } from "./shrunk-table.tsx";
import { type LinkContext, ownHref } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

/** What is not for the first look: the rates and how they came about; on request the drawings of an analyst. */
export function MoreSection({ page, links, words, locale }: Props) {
  const { beside } = page;
  const parts = moreParts(page, words);
  const hasBeside = beside ? hasRates(beside) || beside.chain !== null : false;
  if (!hasMore(page) || (parts.length === 0 && !hasBeside)) {
    return null;
  }
  const isMore = links.own?.more === "1";
  return (
    <details class="more" id="more" open={isMore}>
      <summary>{words.more.title}</summary>
      {beside && <RatesSection code={page.unit.code} beside={beside} links={links} words={words} locale={locale} />}
      {beside?.chain && <ChainSection chain={beside.chain} period={beside.period} words={words} />}
      {isMore && (
        <>
          <FunnelPlot page={page} links={links} words={words} locale={locale} />
          <ShrunkTable page={page} words={words} locale={locale} />
          <HeatTable page={page} links={links} words={words} locale={locale} />
          <ControlChart page={page} links={links} words={words} />
        </>
      )}
      {parts.length > 0 && (
        <p>
          <a href={`${ownHref(links, page.unit.code, { more: isMore ? "" : "1" })}#more`}>
            {isMore ? words.more.hide : words.more.show(parts)}
          </a>
        </p>
      )}
    </details>
  );
}
