import { laneyPChart } from "../../../src/core/figures/laney-p-chart.ts";
import type { ControlChart as Control } from "../../../src/core/figures/p-chart.ts";
import type { TrendPoint, UnitPage } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { axisOf, type ChartAxis, closeAxis } from "./chart-axis.ts";
import { round } from "./chart-frame.ts";
import { labelEvery, textWidth } from "./chart-geometry.ts";
import { boundsText, figureText, isShare } from "./figure-words.ts";
import { isShown, leadingSeries } from "./finding.ts";
import { pointName, pointPeriodText } from "./period-words.ts";
import { cutText, PLOT_SIZES, PlotGrid, type PlotSize, plotFrame } from "./plot-frame.tsx";

/** Below eight a single period apart cannot lie outside the limits that its own two moves set. */
const COUNT_MIN = 8;

type Judged = TrendPoint & { value: number; favourable: number; valid: number };

/** The closed periods since the last break within the limits of a process that stays as it is; nothing with fewer than eight. */
export function ControlChart({ page, words }: { page: UnitPage; words: UnitMessages }) {
  const { trend } = page;
  const points = trend ? judgedPoints(page) : [];
  const chart = laneyPChart(points);
  const [first, last] = [points[0], points.at(-1)];
  if (!trend || !isShare(trend.indicator.kind) || !chart || !first || !last || points.length < COUNT_MIN) {
    return null;
  }
  const { kind } = trend.indicator;
  const { title, told, how, columns, isApart } = words.more.control;
  const centre = figureText(kind, chart.centre);
  const apart = points.filter((_, i) => chart.points[i]?.isSignal).map((point) => pointPeriodText(point, words));
  const text = told({ from: pointPeriodText(first, words), to: pointPeriodText(last, words), centre, apart });
  const values = [
    ...points.map(({ value }) => value * 100),
    ...chart.points.flatMap((limits) => (limits ? [limits.low * 100, limits.high * 100] : [])),
  ];
  const axis = closeAxis(kind, values) ?? axisOf(kind, null, []);
  return (
    <section>
      <h3>{title}</h3>
      <p class="note">{text}</p>
      <figure class="analysis">
        {PLOT_SIZES.map((size) => (
          <Drawing size={size} chart={chart} points={points} axis={axis} told={text} centre={centre} words={words} />
        ))}
        <figcaption>{how + words.sentenceJoin + cutText(axis, words)}</figcaption>
      </figure>
      <details class="data">
        <summary>{words.table.title}</summary>
        <section class="scroll" tabindex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.table.period[trend.period]}</th>
                <th scope="col">{words.table.valid}</th>
                <th scope="col">{columns.value}</th>
                <th scope="col">{columns.limits}</th>
                <th scope="col">{columns.apart}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point, i) => {
                const limits = chart.points[i];
                return (
                  <tr>
                    <th scope="row">{words.period.brief(pointName(point))}</th>
                    <td>{words.number(point.valid)}</td>
                    <td>
                      <b>{figureText(kind, point.value)}</b>
                    </td>
                    <td>{limits && boundsText(kind, limits.low, limits.high, words)}</td>
                    <td>{limits?.isSignal ? isApart : ""}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}

function judgedPoints({ trend }: UnitPage): Judged[] {
  const lastBreak =
    trend?.breaks
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? null;
  const points = (trend && leadingSeries(trend)?.points) ?? [];
  const start = lastBreak === null ? 0 : points.findIndex(({ period }) => period === lastBreak);
  return points
    .slice(Math.max(0, start))
    .flatMap((point) =>
      isShown(point) && !point.isOpen && point.favourable !== null ? [{ ...point, favourable: point.favourable }] : [],
    );
}

type DrawingProps = {
  size: PlotSize;
  chart: Control;
  points: readonly Judged[];
  axis: ChartAxis;
  told: string;
  centre: string;
  words: UnitMessages;
};

function Drawing({ size, chart, points, axis, told, centre, words }: DrawingProps) {
  const frame = plotFrame(size, axis);
  const step = (frame.right - frame.left - 16) / Math.max(points.length - 1, 1);
  const x = (index: number) => round(frame.left + 8 + step * index);
  const names = points.map((point) => words.period.short(pointName(point)));
  const every = labelEvery(
    points.length,
    frame.right - frame.left,
    Math.max(...names.map((n) => textWidth(n, 12))) + 8,
  );
  const limits = (side: "low" | "high") =>
    `M${chart.points.map((at, i) => `${x(i)} ${frame.y((at?.[side] ?? chart.centre) * 100)}`).join("L")}`;
  const middle = frame.y(chart.centre * 100);
  return (
    <svg class={`plot ${size.name}`} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={told}>
      <PlotGrid frame={frame} axis={axis} />
      <path class="limit outer" d={limits("low") + limits("high")} />
      <line class="centre" x1={frame.left} x2={frame.right} y1={middle} y2={middle} />
      {size.name === "wide" && (
        <>
          <text class="strong" x={frame.right + 6} y={middle + 4}>
            {words.more.control.centre(centre)}
          </text>
          <text x={frame.right + 6} y={frame.y((chart.points.at(-1)?.high ?? chart.centre) * 100) + 4}>
            {words.more.control.limits}
          </text>
        </>
      )}
      <path class="run" d={`M${points.map(({ value }, i) => `${x(i)} ${frame.y(value * 100)}`).join("L")}`} />
      {points.map(({ value }, i) => {
        const isApart = chart.points[i]?.isSignal ?? false;
        return (
          <circle class={isApart ? "apart" : "unit"} cx={x(i)} cy={frame.y(value * 100)} r={isApart ? 5.5 : 3.5} />
        );
      })}
      {names.map(
        (name, i) =>
          (points.length - 1 - i) % every === 0 && (
            <text class="mid" x={x(i)} y={frame.bottom + 18}>
              {name}
            </text>
          ),
      )}
    </svg>
  );
}
