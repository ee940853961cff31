import type { UnitMessages } from "../../locales/unit-messages.ts";
import { yearOf } from "./chart-data.ts";
import { round } from "./chart-frame.ts";
import { labelEvery, textWidth } from "./chart-geometry.ts";
import type { ControlSeries } from "./control-series.ts";
import { pointName } from "./period-words.ts";
import { EndLabels, PlotGrid, type PlotSize, plotFrame } from "./plot-frame.tsx";

type Props = { series: ControlSeries; size: PlotSize; words: UnitMessages };

/** The run of the periods between their limits; those outside are filled. */
export function ControlSvg({ series, size, words }: Props) {
  const { chart, points, axis, told, centre } = series;
  const frame = plotFrame(size, axis);
  const step = (frame.right - frame.left - 16) / Math.max(points.length - 1, 1);
  const x = (index: number) => round(frame.left + 8 + step * index);
  const names = points.map((point) => words.period.short(pointName(point)));
  const years = points.map(({ period }) => yearOf(period, words));
  const every = labelEvery(
    points.length,
    frame.right - frame.left,
    Math.max(30, ...names.map((n) => textWidth(n, 12))) + 8,
  );
  const labelled = points.map((_, i) => i).filter((i) => (points.length - 1 - i) % every === 0);
  const limits = (side: "low" | "high") =>
    `M${chart.points.map((at, i) => `${x(i)} ${frame.y((at?.[side] ?? chart.centre) * 100)}`).join("L")}`;
  const middle = frame.y(chart.centre * 100);
  return (
    <svg class={`plot ${size.name}`} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={told}>
      <PlotGrid frame={frame} axis={axis} />
      <path class="limit outer" d={limits("low") + limits("high")} />
      <line class="centre" x1={frame.left} x2={frame.right} y1={middle} y2={middle} />
      {size.name === "wide" && (
        <EndLabels
          frame={frame}
          labels={[
            { y: frame.y((chart.points.at(-1)?.high ?? chart.centre) * 100), text: words.more.control.limits },
            { y: middle, text: words.more.control.centre(centre), isStrong: true },
          ]}
        />
      )}
      <path class="run" d={`M${points.map(({ value }, i) => `${x(i)} ${frame.y(value * 100)}`).join("L")}`} />
      {points.map(({ value }, i) => {
        const isApart = chart.points[i]?.isSignal ?? false;
        return (
          <circle class={isApart ? "apart" : "unit"} cx={x(i)} cy={frame.y(value * 100)} r={isApart ? 5.5 : 3.5} />
        );
      })}
      {labelled.map((i, place) => (
        <>
          <text class="mid" x={x(i)} y={frame.bottom + 17}>
            {names[i]}
          </text>
          <text class="mid small" x={x(i)} y={frame.bottom + 31}>
            {words.number(points[i]?.valid ?? 0)}
          </text>
          {years[i] && years[i] !== years[labelled[place - 1] ?? -1] && (
            <text class="mid" x={x(i)} y={frame.bottom + 45}>
              {years[i]}
            </text>
          )}
        </>
      ))}
    </svg>
  );
}
