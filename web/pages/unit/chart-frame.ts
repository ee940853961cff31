import type { ChartData } from "./chart-data.ts";
import { chartMargins } from "./chart-geometry.ts";

/** Where a drawing's plot lies, and where periods and values fall on it. */
export type Frame = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(index: number): number;
  y(value: number): number;
};

export function frameOf(data: ChartData, width: number, height: number): Frame {
  const margin = chartMargins(data, width);
  const [right, bottom] = [width - margin.right, height - margin.bottom];
  const count = data.periods.length;
  const step = (right - margin.left) / Math.max(count - 1, 1);
  const { min, max } = data.axis;
  return {
    left: margin.left,
    right,
    top: margin.top,
    bottom,
    x: (index) => round(count === 1 ? margin.left + step / 2 : margin.left + step * index),
    y: (value) => round(bottom - ((value - min) / (max - min)) * (bottom - margin.top)),
  };
}

/** To a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
