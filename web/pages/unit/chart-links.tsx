import type { ChartKind } from "../../../src/core/figures/chart-kind.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { isZoomed, type LinkContext, ownHref } from "./unit-href.ts";

type Props = {
  code: string;
  /** Absent: the trend. */
  kind?: ChartKind;
  canZoom?: boolean;
  links: LinkContext;
  words: UnitMessages;
};

/** Below a chart: its whole axis or a closer look, and the chart as a picture, as numbers and as a page for other sites. */
export function ChartLinks({ code, kind, canZoom = false, links, words }: Props) {
  const { chart } = words;
  const isClose = isZoomed(links);
  const alone = { compare: "", more: "", ...(kind && { chart: kind }) };
  const picture = ownHref(links, code, alone, "/chart.svg");
  return (
    <ul class="chart-links" aria-label={chart.take}>
      {canZoom && (
        <li>
          <a href={`${ownHref(links, code, { axis: isClose ? "" : "zoom" })}#${kind ?? "trend"}`}>
            {isClose ? chart.whole : chart.zoom}
          </a>
        </li>
      )}
      <li>
        <a href={picture}>SVG</a>
      </li>
      <li hidden>
        <button type="button" data-png={picture} data-name={`${kind ? `${code}-${kind}` : code}.png`}>
          {chart.png}
        </button>
      </li>
      <li>
        <a href={ownHref(links, code, { ...alone, axis: "" }, "/chart.csv")}>CSV</a>
      </li>
      <li>
        <a href={ownHref(links, code, alone, "/chart")}>{chart.alone}</a>
      </li>
    </ul>
  );
}
