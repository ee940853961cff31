import type { ChartDataset } from "chart.js";
import type { ChartData, ChartLine } from "../pages/unit/chart-data.ts";
import { isJoined } from "../pages/unit/chart-geometry.ts";
import type { Ink } from "./chart-ink.ts";

type LineDataset = ChartDataset<"line", (number | null)[]>;

/** The first dataset is never drawn: it is what a reader points at, also where there is no figure. */
export function datasetsOf(data: ChartData, ink: Ink): LineDataset[] {
  const [leading, ...others] = data.lines;
  return [
    pointedAt(data),
    ...(leading ? bandOf(leading, data, ink) : []),
    ...(leading ? [lineOf(leading, data, ink)] : []),
    ...others.map((line) => lineOf(line, data, ink)),
    ...(data.parent ? [parentOf(data.parent.values, ink)] : []),
  ];
}

function pointedAt(data: ChartData): LineDataset {
  const points = data.lines[0]?.points ?? [];
  const values = data.periods.map((_, index) => points[index]?.value ?? points[index]?.bound ?? data.axis.min);
  return { data: values, borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, showLine: false };
}

/** Low, then high filled down to it. */
function bandOf(line: ChartLine, data: ChartData, ink: Ink): LineDataset[] {
  const edge = { borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, spanGaps: true };
  return [
    { ...edge, data: line.points.map((point) => point.low) },
    {
      ...edge,
      data: line.points.map((point) => point.high),
      fill: "-1",
      backgroundColor: ink.band,
      segment: { backgroundColor: (ends) => hiddenBetween(line, data, ends) },
    },
  ];
}

function lineOf(line: ChartLine, data: ChartData, ink: Ink): LineDataset {
  const colour = line.isLeading ? ink.accent : ink.edge;
  const isHollow = line.points.map((point) => line.isHollow || point.state === "shown-open");
  const radii = line.points.map((_, index) => (line.isLeading && line.labelled.includes(index) ? 4.5 : 2.75));
  return {
    data: line.points.map((point) => point.value),
    borderColor: colour,
    borderWidth: line.isLeading ? 2 : 1.5,
    // Over periods that were carried forward the line goes on; every other gap is hidden below.
    spanGaps: true,
    pointRadius: radii,
    pointHoverRadius: radii.map((radius) => radius + 1),
    pointBackgroundColor: isHollow.map((hollow) => (hollow ? ink.paper : colour)),
    pointBorderColor: colour,
    pointBorderWidth: isHollow.map((hollow) => (hollow ? 1.75 : 0)),
    segment: { borderColor: (ends) => hiddenBetween(line, data, ends) },
    order: line.isLeading ? -1 : 0,
  };
}

function parentOf(values: readonly (number | null)[], ink: Ink): LineDataset {
  return {
    data: [...values],
    borderColor: ink.edge,
    borderWidth: 1,
    pointRadius: 0,
    pointHoverRadius: 0,
    spanGaps: false,
    order: 1,
  };
}

/** No line is drawn across a gap or a break of the series. */
function hiddenBetween(
  line: ChartLine,
  data: ChartData,
  { p0DataIndex, p1DataIndex }: { p0DataIndex: number; p1DataIndex: number },
): "transparent" | undefined {
  return isJoined(line.points, data.breaks, p0DataIndex, p1DataIndex) ? undefined : "transparent";
}
