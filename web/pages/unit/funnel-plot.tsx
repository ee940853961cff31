import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { Locale } from "../../../src/core/local-text.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { groupName } from "./by-group.ts";
import { ChartLinks } from "./chart-links.tsx";
import { funnelSeries } from "./funnel-series.ts";
import { FunnelSvg } from "./funnel-svg.tsx";
import { PLOT_SIZES } from "./plot-frame.tsx";
import { isZoomed, type LinkContext } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages; locale: Locale };

/** The units below by their number of answers, around all of their group together; nothing with fewer than three. */
export function FunnelPlot({ page, links, words, locale }: Props) {
  const series = funnelSeries(page, words, isZoomed(links));
  return (
    series && (
      <section id="funnel">
        <h3>{series.title}</h3>
        {series.funnels.map((of, index) => (
          <>
            {of.name !== null && <h4>{groupName(of.name, words)}</h4>}
            <p class="note">{of.told}</p>
            <figure class="analysis">
              {PLOT_SIZES.map((size) => (
                <FunnelSvg of={of} series={series} size={size} words={words} locale={locale} />
              ))}
              {index === series.funnels.length - 1 && <figcaption>{series.how}</figcaption>}
            </figure>
          </>
        ))}
        <ChartLinks code={page.unit.code} kind="funnel" canZoom={series.canZoom} links={links} words={words} />
      </section>
    )
  );
}
