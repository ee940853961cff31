import { textIn } from "../../../../src/core/local-text.ts";
import { heatSeries } from "../heat-series.ts";
import { HeatCells } from "../heat-table.tsx";
import { HeatSvg, heatHeight } from "./heat-svg.tsx";
import { type ChartOf, type TakenChart, WIDTHS } from "./taken-chart.ts";

/** The units below over time; null as their table is. */
export function takeHeat({ page, words, locale }: ChartOf): TakenChart | null {
  const series = heatSeries(page, words);
  if (!series || !page.trend) {
    return null;
  }
  const { heat, title, how, key } = series;
  const indicator = page.trend.indicator.key;
  return {
    ...{ name: title, told: title, proof: heat.proof, notes: [how, ...(key === "" ? [] : [key])] },
    draw: (size) => ({
      ...{ width: WIDTHS[size], height: heatHeight(series, size, locale) },
      svg: <HeatSvg series={series} size={size} words={words} locale={locale} />,
    }),
    table: (
      <details class="data">
        <summary>{words.table.title}</summary>
        <HeatCells series={series} linkOf={(_, name) => name} words={words} locale={locale} />
      </details>
    ),
    csv: [
      ["unit", "name", "indicator", "proof", "period", "span", "status", "bound", "favourable", "valid", "value"],
      ...heat.rows.flatMap(({ code, name, points }) =>
        points.map((point) => [
          ...[code, textIn(name, locale), indicator, heat.proof, point.period, point.span?.join(" ") ?? ""],
          ...[point.isOpen ? `${point.status} open` : point.status, point.bound ?? ""],
          ...[point.favourable, point.valid, point.value],
        ]),
      ),
    ],
  };
}
