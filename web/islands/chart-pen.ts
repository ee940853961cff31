import type { Chart } from "chart.js";
import type { ChartData } from "../pages/unit/chart-data.ts";
import type { Ink } from "./chart-ink.ts";

/** What a mark is drawn with, and where the chart puts periods and values. */
export type Pen = {
  ctx: CanvasRenderingContext2D;
  data: ChartData;
  ink: Ink;
  /** Of the whole chart, in pixels. */
  width: number;
  isNarrow: boolean;
  area: Chart["chartArea"];
  x(index: number): number;
  y(value: number): number;
};

export function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  style: { size: number; colour: string; weight?: number; align?: CanvasTextAlign; isOnLines?: boolean },
) {
  const { ctx, ink } = pen;
  ctx.font = `${style.weight ?? 400} ${style.size}px ${ink.family}`;
  ctx.textAlign = style.align ?? "left";
  ctx.textBaseline = "alphabetic";
  if (style.isOnLines) {
    ctx.strokeStyle = ink.paper;
    ctx.lineWidth = 4;
    ctx.lineJoin = "round";
    ctx.strokeText(text, x, y);
  }
  ctx.fillStyle = style.colour;
  ctx.fillText(text, x, y);
}

export function stroke(
  pen: Pen,
  colour: string,
  width: number,
  dash: number[],
  draw: (ctx: CanvasRenderingContext2D) => void,
) {
  const { ctx } = pen;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.beginPath();
  draw(ctx);
  ctx.stroke();
  ctx.restore();
}
