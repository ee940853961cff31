import { controlSeries } from "../control-series.ts";
import { ControlSvg } from "../control-svg.tsx";
import { ControlTable } from "../control-table.tsx";
import { leadingSeries } from "../finding.ts";
import { plotSize } from "../plot-frame.tsx";
import type { ChartOf, TakenChart } from "./taken-chart.ts";

/** The control chart; null as its figure is. */
export function takeControl({ page, words, isZoomed }: ChartOf): TakenChart | null {
  const { trend } = page;
  const series = controlSeries(page, words, isZoomed);
  if (!trend || !series) {
    return null;
  }
  const { chart, points, told, how } = series;
  const proof = leadingSeries(trend)?.proof ?? null;
  const common = [trend.unit.code, trend.indicator.key, proof ?? ""];
  return {
    ...{ name: words.more.control.title, told, proof, notes: [how] },
    draw: (name) => {
      const size = plotSize(name);
      const { width, height } = size;
      return { width, height, svg: <ControlSvg series={series} size={size} words={words} /> };
    },
    table: <ControlTable series={series} trend={trend} words={words} />,
    csv: [
      [
        "unit",
        "indicator",
        "proof",
        "period",
        "span",
        "favourable",
        "valid",
        "value",
        "centre",
        "low",
        "high",
        "isSignal",
      ],
      ...points.map(({ period, span, favourable, valid, value }, i) => {
        const limits = chart.points[i] ?? null;
        return [
          ...[...common, period, span?.join(" ") ?? "", favourable, valid, value, chart.centre],
          ...[limits?.low ?? null, limits?.high ?? null, limits && (limits.isSignal ? 1 : 0)],
        ];
      }),
    ],
  };
}
