import { textIn } from "../../../../src/core/local-text.ts";
import { funnelSeries } from "../funnel-series.ts";
import { FunnelSvg } from "../funnel-svg.tsx";
import { plotSize } from "../plot-frame.tsx";
import type { ChartOf, TakenChart } from "./taken-chart.ts";
import { UnitsTable } from "./units-table.tsx";

/** The funnel of the units below; null as its figure is. */
export function takeFunnel({ page, words, locale, isZoomed }: ChartOf): TakenChart | null {
  const series = funnelSeries(page, words, isZoomed);
  const { trend, ranking } = page;
  if (!series || !trend || !ranking) {
    return null;
  }
  const { funnel, units, title, told, how } = series;
  return {
    ...{ name: title, told, proof: ranking.proof, notes: [how] },
    draw: (name) => {
      const size = plotSize(name);
      const { width, height } = size;
      return { width, height, svg: <FunnelSvg series={series} size={size} words={words} locale={locale} /> };
    },
    table: <UnitsTable units={units} kind={trend.indicator.kind} isRanked={false} words={words} locale={locale} />,
    csv: [
      [
        "unit",
        "name",
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
      ...units.map(({ code, name, span, favourable, valid, value }, i) => {
        const { inner, outer, place } = funnel.units[i] ?? {};
        return [
          ...[code, textIn(name, locale), trend.indicator.key, ranking.proof, ranking.at, span?.join(" ") ?? ""],
          ...[favourable, valid, value, funnel.centre],
          ...[inner?.low ?? null, inner?.high ?? null, outer?.low ?? null, outer?.high ?? null, place ?? null],
        ];
      }),
    ],
  };
}

const LIMITS = ["low95", "high95", "low998", "high998"];
