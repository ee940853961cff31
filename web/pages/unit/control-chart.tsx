import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { ChartLinks } from "./chart-links.tsx";
import { controlSeries } from "./control-series.ts";
import { ControlSvg } from "./control-svg.tsx";
import { ControlTable } from "./control-table.tsx";
import { PLOT_SIZES } from "./plot-frame.tsx";
import { isZoomed, type LinkContext } from "./unit-href.ts";

type Props = { page: UnitPage; links: LinkContext; words: UnitMessages };

/** The closed periods since the last break within the limits of a process that stays as it is; nothing with fewer than eight. */
export function ControlChart({ page, links, words }: Props) {
  const { trend } = page;
  const series = controlSeries(page, words, isZoomed(links));
  if (!trend || !series) {
    return null;
  }
  const { title } = words.more.control;
  return (
    <section id="control">
      <h3>{title}</h3>
      <p class="note">{series.told}</p>
      <figure class="analysis">
        {PLOT_SIZES.map((size) => (
          <ControlSvg series={series} size={size} words={words} />
        ))}
        <figcaption>{series.how}</figcaption>
      </figure>
      <ChartLinks code={page.unit.code} kind="control" canZoom={series.canZoom} links={links} words={words} />
      <ControlTable series={series} trend={trend} words={words} />
    </section>
  );
}
