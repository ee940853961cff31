import type { ChartAxis } from "./chart-axis.ts";
import { decimal } from "./figure-words.ts";

type Range = { low: number; high: number };

/** Where a value lies on an axis, as a share of its length. */
export function place(value: number, axis: ChartAxis): string {
  return `${Math.round(((value - axis.min) / (axis.max - axis.min)) * 1000) / 10}%`;
}

/** An axis of differences in points, the same to both sides of 0 unless all lie on one. */
export function differenceAxis(shown: readonly Range[]): ChartAxis {
  const values = [0, ...shown.flatMap(({ low, high }) => [low * 100, high * 100])];
  const range = Math.max(...values) - Math.min(...values);
  const step = range > 80 ? 40 : range > 40 ? 20 : range > 16 ? 10 : 5;
  const min = Math.floor(Math.min(...values) / step) * step;
  const max = Math.max(Math.ceil(Math.max(...values) / step) * step, min + step);
  const ticks = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step);
  return { min, max, ticks: ticks.map((value) => ({ value, text: signed(value, 0) })) };
}

/** A number with its sign, 0 without. */
export function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
