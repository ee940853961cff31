import type { UnitMessages } from "../../locales/unit-messages.ts";
import { type LinkContext, ownHref } from "./unit-href.ts";

type Props = { code: string; canZoom: boolean; links: LinkContext; words: UnitMessages };

/** Below a chart: the axis, and the chart as a picture, as numbers and as a page for other sites. */
export function ChartLinks({ code, canZoom, links, words }: Props) {
  const { chart } = words;
  const isZoomed = links.own?.axis === "zoom";
  const picture = ownHref(links, code, { compare: "", more: "" }, "/chart.svg");
  return (
    <ul class="chart-links" aria-label={chart.take}>
      {canZoom && (
        <li>
          <a href={`${ownHref(links, code, { axis: isZoomed ? "" : "zoom" })}#trend`}>
            {isZoomed ? chart.whole : chart.zoom}
          </a>
        </li>
      )}
      <li>
        <a href={picture}>SVG</a>
      </li>
      <li hidden>
        <button type="button" data-png={picture} data-name={`${code}.png`}>
          {chart.png}
        </button>
      </li>
      <li>
        <a href={ownHref(links, code, { compare: "", more: "", axis: "" }, "/chart.csv")}>CSV</a>
      </li>
      <li>
        <a href={ownHref(links, code, { compare: "", more: "" }, "/chart")}>{chart.alone}</a>
      </li>
    </ul>
  );
}
