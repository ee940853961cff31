import type { ControlChart } from "../../../src/core/figures/p-chart.ts";
import { signalChart } from "../../../src/core/figures/signal-chart.ts";
import type { TrendPoint, UnitPage } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { type FittedAxis, fitAxis } from "./chart-axis.ts";
import { figureText, isShare } from "./figure-words.ts";
import { isShown, leadingSeries } from "./finding.ts";
import { hasMore } from "./has-more.ts";
import { pointPeriodText } from "./period-words.ts";
import { cutText } from "./plot-frame.tsx";

/** Below eight a single period apart cannot lie outside the limits that its own two moves set. */
const COUNT_MIN = 8;

export type JudgedPoint = TrendPoint & { value: number; favourable: number; valid: number };

/** The control chart of a page, in words and numbers. */
export type ControlSeries = FittedAxis & {
  chart: ControlChart;
  points: readonly JudgedPoint[];
  /** The centre line's share, written out. */
  centre: string;
  told: string;
  how: string;
};

/** The closed periods since the last break; null of anything but shares, and with fewer than eight. */
export function controlSeries(page: UnitPage, words: UnitMessages, isZoomed: boolean): ControlSeries | null {
  const { trend } = page;
  const points = trend ? judgedPoints(page) : [];
  const chart = signalChart(points);
  const [first, last] = [points[0], points.at(-1)];
  if (
    !trend ||
    !hasMore(page) ||
    !isShare(trend.indicator.kind) ||
    !chart ||
    !first ||
    !last ||
    points.length < COUNT_MIN
  ) {
    return null;
  }
  const { kind } = trend.indicator;
  const { told, how } = words.more.control;
  const centre = figureText(kind, chart.centre);
  const apart = points.filter((_, i) => chart.points[i]?.isSignal).map((point) => pointPeriodText(point, words));
  const values = [
    ...points.map(({ value }) => value * 100),
    ...chart.points.flatMap((limits) => (limits ? [limits.low * 100, limits.high * 100] : [])),
  ];
  const fitted = fitAxis(kind, null, values, isZoomed);
  return {
    ...{ chart, points, ...fitted, centre },
    told: told({ from: pointPeriodText(first, words), to: pointPeriodText(last, words), centre, apart }),
    how: how + words.sentenceJoin + cutText(fitted.axis, words),
  };
}

function judgedPoints({ trend }: UnitPage): JudgedPoint[] {
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
