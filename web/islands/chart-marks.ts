import type { Chart, Plugin } from "chart.js";
import { belowPlot } from "../pages/unit/answer-rows.ts";
import type { ChartData } from "../pages/unit/chart-data.ts";
import {
  AXIS_NOTE_Y,
  endLabelPlaces,
  endLabels,
  insideX,
  labelledBounds,
  NARROW_BELOW,
  nearTarget,
  numberedMarks,
  QUOTED_LABELS_MAX,
  segmentsOf,
} from "../pages/unit/chart-geometry.ts";
import type { ChartPoint } from "../pages/unit/chart-points.ts";
import type { Ink } from "./chart-ink.ts";
import { type Pen, stroke, write } from "./chart-pen.ts";

/** Everything that is written or marked on the chart beside its lines, drawn in the order in which it may cover. */
export function marksPlugin(data: ChartData, readInk: () => Ink): Plugin<"line"> {
  const penOf = (chart: Chart): Pen => ({
    ctx: chart.ctx,
    data,
    ink: readInk(),
    width: chart.width,
    isNarrow: chart.width < NARROW_BELOW,
    area: chart.chartArea,
    x: (index) => chart.scales.x?.getPixelForValue(index) ?? 0,
    y: (value) => chart.scales.y?.getPixelForValue(value) ?? 0,
  });
  return {
    id: "marks",
    beforeDatasetsDraw(chart) {
      const pen = penOf(chart);
      drawTarget(pen);
      drawNumbered(pen);
      drawWhiskers(pen);
      drawSpans(pen);
    },
    afterDatasetsDraw(chart) {
      const pen = penOf(chart);
      drawPeriods(pen);
      drawGaps(pen);
      drawQuoted(pen);
      drawLabels(pen);
    },
  };
}

function drawTarget(pen: Pen) {
  const { target } = pen.data;
  if (!target) {
    return;
  }
  const y = pen.y(target.value);
  stroke(pen, pen.ink.accent, 1, [5, 4], (ctx) => {
    ctx.moveTo(pen.area.left, y);
    ctx.lineTo(pen.area.right, y);
  });
}

/** A break is a dotted line under a ring, an undertaking a thin one under a square. */
function drawNumbered(pen: Pen) {
  for (const { kind, number, at, raise } of numberedMarks(pen.data, pen.width)) {
    const x = (pen.x(Math.floor(at)) + pen.x(Math.ceil(at))) / 2;
    const y = pen.area.top - raise;
    const [colour, thickness, dash] =
      kind === "break" ? ([pen.ink.muted, 1, [1, 3]] as const) : ([pen.ink.edge, 0.75, []] as const);
    stroke(pen, colour, thickness, [...dash], (ctx) => {
      ctx.moveTo(x, y + 9);
      ctx.lineTo(x, pen.area.bottom);
    });
    stroke(pen, pen.ink.muted, 1, [], (ctx) =>
      kind === "break" ? ctx.arc(x, y, 8.5, 0, Math.PI * 2) : ctx.rect(x - 8, y - 8, 16, 16),
    );
    write(pen, number, x, y + 4, { size: 11, colour: pen.ink.muted, align: "center" });
  }
}

/** A shown point with no neighbour has no band; its range is drawn upright. */
function drawWhiskers(pen: Pen) {
  const points = pen.data.lines[0]?.points ?? [];
  for (const [index, ...others] of segmentsOf(points, pen.data.breaks)) {
    const point = points[index ?? -1];
    if (index !== undefined && others.length === 0 && point && point.low !== null && point.high !== null) {
      const [low, high] = [pen.y(point.low), pen.y(point.high)];
      stroke(pen, pen.ink.band, 7, [], (ctx) => {
        ctx.moveTo(pen.x(index), low);
        ctx.lineTo(pen.x(index), high);
      });
    }
  }
}

/** A point that stands for several periods reaches back to the first of them. */
function drawSpans(pen: Pen) {
  for (const line of pen.data.lines) {
    for (const [index, { since, value }] of line.points.entries()) {
      if (since !== null && value !== null) {
        stroke(pen, line.isLeading ? pen.ink.accent : pen.ink.edge, 1.25, [], (ctx) => {
          ctx.moveTo(pen.x(since), pen.y(value));
          ctx.lineTo(pen.x(index), pen.y(value));
        });
      }
    }
  }
}

function drawPeriods(pen: Pen) {
  const { data, area, ink } = pen;
  const { names, answers } = belowPlot(data, area.right - area.left, pen.isNarrow);
  for (const { index, text, below } of names) {
    write(pen, text, pen.x(index), area.bottom + below, { size: 12, colour: ink.muted, align: "center" });
  }
  for (const { index, text, below } of answers) {
    write(pen, text, pen.x(index), area.bottom + below, { size: 11, colour: ink.muted, align: "center" });
  }
}

function drawGaps(pen: Pen) {
  pen.data.lines.forEach((line) => {
    const labelled = new Set(labelledBounds(line.points));
    line.points.forEach((point, index) => {
      if (point.bound !== null) {
        drawBound(pen, point, index, labelled.has(index));
      } else if (line.isLeading && point.value === null && point.state !== "carried") {
        drawGap(pen, point, index);
      }
    });
  });
}

function drawBound(pen: Pen, point: ChartPoint, index: number, isLabelled: boolean) {
  const [x, y] = [pen.x(index), pen.y(point.bound ?? 0)];
  const tip = (point.bound ?? 0) > 50 ? -7 : 7;
  stroke(pen, pen.ink.muted, 1.25, [], (ctx) => {
    ctx.moveTo(x - 5, y);
    ctx.lineTo(x + 5, y);
    ctx.lineTo(x, y + tip);
    ctx.closePath();
  });
  if (isLabelled) {
    const style = { size: 11, colour: pen.ink.muted, align: "center", isOnLines: true } as const;
    write(pen, point.text, insideX(x, point.text, pen.width), y - (tip < 0 ? 12 : 7), style);
  }
}

/** Below the axis, so that it is never taken for a place on the scale. */
function drawGap(pen: Pen, point: ChartPoint, index: number) {
  const [x, y] = [pen.x(index), pen.area.bottom + 9];
  if (point.state === "open") {
    for (const dx of [-4, 0, 4]) {
      pen.ctx.fillStyle = pen.ink.muted;
      pen.ctx.beginPath();
      pen.ctx.arc(x + dx, y, 1.1, 0, Math.PI * 2);
      pen.ctx.fill();
    }
    return;
  }
  stroke(pen, pen.ink.muted, 1.25, [], (ctx) => ctx.arc(x, y, 3, 0, Math.PI * 2));
}

function drawQuoted(pen: Pen) {
  for (const quoted of pen.data.quoted) {
    const [x, y] = [pen.x(quoted.index), pen.y(quoted.value)];
    pen.ctx.fillStyle = pen.ink.paper;
    stroke(pen, pen.ink.accent, 1.75, [], (ctx) => {
      ctx.moveTo(x, y - 5.5);
      ctx.lineTo(x + 5.5, y);
      ctx.lineTo(x, y + 5.5);
      ctx.lineTo(x - 5.5, y);
      ctx.closePath();
      ctx.fill();
    });
    if (pen.data.quoted.length <= QUOTED_LABELS_MAX) {
      const style = { size: 11, colour: pen.ink.muted, align: "center", isOnLines: true } as const;
      write(pen, quoted.printed, insideX(x, quoted.printed, pen.width), y - 10, style);
    }
  }
}

function drawLabels(pen: Pen) {
  const { data, ink, area, isNarrow } = pen;
  const leading = data.lines[0];
  for (const index of leading?.labelled.slice(0, -1) ?? []) {
    const point = leading?.points[index];
    if (point && point.value !== null) {
      const y = pen.y(point.value) + (nearTarget(data, point.value, isNarrow) ? 24 : -12);
      const align = index === 0 ? "left" : "center";
      write(pen, point.text, pen.x(index), y, { size: 15, weight: 600, colour: ink.ink, align, isOnLines: true });
    }
  }
  if (data.target && isNarrow) {
    write(pen, data.target.text, area.left + 2, pen.y(data.target.value) - 6, {
      size: 12.5,
      colour: ink.accent,
      isOnLines: true,
    });
  }
  if (data.axisNote) {
    write(pen, data.axisNote, 0, AXIS_NOTE_Y, { size: 12.5, colour: ink.accent });
  }
  drawEndLabels(pen);
}

const END_STYLES = {
  leading: (ink: Ink) => ({ size: 15, weight: 600, colour: ink.ink }),
  line: (ink: Ink) => ({ size: 12, colour: ink.muted }),
  parent: (ink: Ink) => ({ size: 12, colour: ink.muted }),
  target: (ink: Ink) => ({ size: 12.5, colour: ink.accent }),
};

function drawEndLabels(pen: Pen) {
  const { data, ink, area, isNarrow } = pen;
  const { atEnd, inside } = endLabels(data, isNarrow);
  for (const label of inside) {
    const style = { size: 12, colour: ink.muted, align: "right", isOnLines: true } as const;
    write(pen, label.text, pen.x(label.index) + 8, pen.y(label.value) + 19, style);
  }
  endLabelPlaces(data, pen.y, pen).forEach((y, i) => {
    const label = atEnd[i];
    if (label) {
      const style = { ...END_STYLES[label.role](ink), align: isNarrow ? "right" : "left", isOnLines: true } as const;
      write(pen, label.text, isNarrow ? area.right : area.right + 8, y, style);
    }
  });
}
