import { type Locale, textIn } from "../../../../src/core/local-text.ts";
import type { UnitMessages } from "../../../locales/unit-messages.ts";
import { groupName } from "../by-group.ts";
import { type FunnelSeries, funnelSeries } from "../funnel-series.ts";
import { FunnelSvg } from "../funnel-svg.tsx";
import { plotSize } from "../plot-frame.tsx";
import type { ChartOf, Drawing, DrawingSize, TakenChart } from "./taken-chart.ts";
import { UnitsTable } from "./units-table.tsx";

/** The funnel of the units below; null as its figure is. */
export function takeFunnel({ page, words, locale, isZoomed }: ChartOf): TakenChart | null {
  const series = funnelSeries(page, words, isZoomed);
  const { trend, ranking } = page;
  if (!series || !trend || !ranking) {
    return null;
  }
  const { funnels, title, how } = series;
  const units = funnels.flatMap((one) => one.units);
  const told = funnels.map(({ name, told: own }) =>
    name === null ? own : `${groupName(name, words)}${words.chart.colon}${own}`,
  );
  return {
    ...{ name: title, told: told.join(words.sentenceJoin), proof: ranking.proof, notes: [how] },
    draw: (name) => drawFunnels(series, name, words, locale),
    table: <UnitsTable units={units} kind={trend.indicator.kind} isRanked={false} words={words} locale={locale} />,
    csv: [
      [
        "unit",
        "name",
        "group",
        "indicator",
        "proof",
        "period",
        "span",
        "favourable",
        "valid",
        "value",
        "centre",
        ...LIMITS,
        "place",
      ],
      ...funnels.flatMap(({ funnel, name: group, ...of }) =>
        of.units.map(({ code, name, span, favourable, valid, value }, i) => {
          const { inner, outer, place } = funnel.units[i] ?? {};
          return [
            ...[code, textIn(name, locale), group ?? "", trend.indicator.key, ranking.proof, ranking.at],
            ...[span?.join(" ") ?? "", favourable, valid, value, funnel.centre],
            ...[inner?.low ?? null, inner?.high ?? null, outer?.low ?? null, outer?.high ?? null, place ?? null],
          ];
        }),
      ),
    ],
  };
}

/** The funnels below each other, each under its name. */
function drawFunnels(series: FunnelSeries, name: DrawingSize, words: UnitMessages, locale: Locale): Drawing {
  const size = plotSize(name);
  const [only] = series.funnels;
  if (only && series.funnels.length === 1 && only.name === null) {
    const { width, height } = size;
    return { width, height, svg: <FunnelSvg of={only} series={series} size={size} words={words} locale={locale} /> };
  }
  const [width, height] = [size.width, (size.height + HEADING_PX) * series.funnels.length];
  return {
    ...{ width, height },
    svg: (
      <svg class={`plot ${name}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={series.title}>
        {series.funnels.map((of, i) => (
          <>
            <text class="strong" x="0" y={i * (size.height + HEADING_PX) + HEADING_PX - 6}>
              {of.name === null ? "" : groupName(of.name, words)}
            </text>
            <FunnelSvg {...{ of, series, size, words, locale }} top={i * (size.height + HEADING_PX) + HEADING_PX} />
          </>
        ))}
      </svg>
    ),
  };
}

const HEADING_PX = 28;
const LIMITS = ["low95", "high95", "low998", "high998"];
