import type { IndicatorKind, IndicatorMeaning } from "../../../src/core/surveys/survey.ts";
import { decimal } from "./figure-words.ts";

export type ChartAxis = { min: number; max: number; ticks: readonly { value: number; text: string }[] };

/** 0–100% for shares, −100…100 for scores, the scale's own range for means (without a scale: the data's). */
export function axisOf(kind: IndicatorKind, meaning: IndicatorMeaning | null, values: readonly number[]): ChartAxis {
  switch (kind) {
    case "share":
    case "accuracy":
      return axis(0, 100, 25, (value) => `${value}%`);
    case "nps":
      return axis(-100, 100, 50, npsText);
    case "mean": {
      const [min, max] = meanRange(meaning, values);
      return axis(min, max, stepFor(max - min), (value) => decimal(value, 0));
    }
  }
}

export type FittedAxis = {
  axis: ChartAxis;
  /** Whether there is a closer look at these values than the whole axis. */
  canZoom: boolean;
};

/** The whole axis or, where asked for, the stretch of it that holds the values. */
export function fitAxis(
  kind: IndicatorKind,
  meaning: IndicatorMeaning | null,
  values: readonly number[],
  isZoomed: boolean,
): FittedAxis {
  const close = closeAxis(kind, values);
  return { axis: isZoomed && close ? close : axisOf(kind, meaning, values), canZoom: close !== null };
}

/** The stretch of the whole axis that holds the values, in steps that are easily read; null where that is all of it. */
export function closeAxis(kind: IndicatorKind, values: readonly number[]): ChartAxis | null {
  if (kind === "mean" || values.length === 0) {
    return null;
  }
  const whole = axisOf(kind, null, values);
  const range = Math.max(...values) - Math.min(...values);
  const step = [1, 2, 5, 10, 20].find((size) => range / size <= 5) ?? 25;
  const min = Math.max(whole.min, Math.floor(Math.min(...values) / step) * step);
  const max = Math.min(whole.max, Math.max(Math.ceil(Math.max(...values) / step) * step, min + step));
  const isAll = min === whole.min && max === whole.max;
  return isAll ? null : axis(min, max, step, (value) => (kind === "nps" ? npsText(value) : `${value}%`));
}

const npsText = (value: number) => (value > 0 ? `+${value}` : decimal(value, 0));

function axis(min: number, max: number, step: number, text: (value: number) => string): ChartAxis {
  const count = Math.round((max - min) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => min + i * step).map((value) => ({
    value,
    text: text(value),
  }));
  return { min, max, ticks };
}

function meanRange(meaning: IndicatorMeaning | null, values: readonly number[]): [number, number] {
  const levels = (meaning?.values ?? []).filter((value) => value.valid).map((value) => Number(value.value));
  const known = levels.length > 1 && levels.every(Number.isFinite) ? levels : values;
  if (known.length === 0) {
    return [0, 1];
  }
  const [low, high] = [Math.floor(Math.min(...known)), Math.ceil(Math.max(...known))];
  const step = stepFor(high - low);
  return known === levels
    ? [low, high]
    : [Math.floor(low / step) * step, Math.max(Math.ceil(high / step) * step, low + step)];
}

function stepFor(range: number): number {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(range, 1))) - 1);
  return (
    [1, 2, 2.5, 5, 10, 20, 50].map((n) => n * size).find((step) => Number.isInteger(step) && range / step <= 5) ??
    Math.max(range, 1)
  );
}
