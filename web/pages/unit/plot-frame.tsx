import type { UnitMessages } from "../../locales/unit-messages.ts";
import type { ChartAxis } from "./chart-axis.ts";
import { round } from "./chart-frame.ts";
import { placeLabels } from "./place-labels.ts";

/** A drawing of an analysis: what is plotted lies between these edges, in the pixels of its own view box. */
export type PlotFrame = { left: number; right: number; top: number; bottom: number; y(value: number): number };

/** The two sizes in which a plot is drawn: for a wide page and for a phone. */
export const PLOT_SIZES = [
  { name: "wide", width: 820, height: 320, right: 110, left: 46 },
  { name: "narrow", width: 340, height: 300, right: 14, left: 40 },
] as const;

export type PlotSize = (typeof PLOT_SIZES)[number];

export function plotSize(name: PlotSize["name"]): PlotSize {
  return name === "wide" ? PLOT_SIZES[0] : PLOT_SIZES[1];
}

export function plotFrame({ width, height, left, right }: PlotSize, axis: ChartAxis): PlotFrame {
  const [top, bottom] = [18, height - 46];
  const y = (value: number) => round(bottom - ((value - axis.min) / (axis.max - axis.min)) * (bottom - top));
  return { left, right: width - right, top, bottom, y };
}

/** What is said of an axis of shares that does not show all of 0 to 100%; "" of one that does. */
export function cutText({ min, max, ticks }: ChartAxis, words: UnitMessages, way: "up" | "across" = "up"): string {
  const [from, to] = [min > 0 ? (ticks[0]?.text ?? null) : null, max < 100 ? (ticks.at(-1)?.text ?? null) : null];
  const told = way === "up" ? words.chart.zoomed : words.chart.zoomedAcross;
  return from || to ? told(from, to) + words.stop : "";
}

/** The lines and figures of the axis. */
export function PlotGrid({ frame, axis }: { frame: PlotFrame; axis: ChartAxis }) {
  return (
    <>
      {axis.ticks.map(({ value, text }) => (
        <>
          <line class="hair" x1={frame.left} x2={frame.right} y1={frame.y(value)} y2={frame.y(value)} />
          <text class="end" x={frame.left - 7} y={frame.y(value) + 4}>
            {text}
          </text>
        </>
      ))}
    </>
  );
}

/** What a line at `y` is called. */
export type EndLabel = { y: number; text: string; isStrong?: boolean };

const LABEL_GAP_PX = 15;

/** The names of lines beside their ends, none over another. */
export function EndLabels({ frame, labels }: { frame: PlotFrame; labels: readonly EndLabel[] }) {
  const left = frame.right + 6;
  const places = placeLabels(
    labels.map(({ y }) => ({ left, width: 1, y: y + 4 })),
    LABEL_GAP_PX,
  );
  return (
    <>
      {labels.map(({ text, isStrong }, i) => (
        <text class={isStrong ? "strong" : undefined} x={left} y={places[i] ?? 0}>
          {text}
        </text>
      ))}
    </>
  );
}
