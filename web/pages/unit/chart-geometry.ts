import type { ChartData, ChartLine } from "./chart-data.ts";

/** Every how many-th of `count` labels fits when each needs `needed` of `width` pixels. */
export function labelEvery(count: number, width: number, needed: number): number {
  const fitting = Math.max(1, Math.ceil((needed * count) / Math.max(width, 1)));
  return [1, 2, 3, 4, 6, 12].find((every) => every >= fitting) ?? fitting;
}

/** Heights for labels that want to stand at `wanted`, moved apart to at least `gap`, within `min` … `max`. */
export function spreadLabels(wanted: readonly number[], gap: number, min: number, max: number): number[] {
  const order = wanted.map((y, index) => ({ y: Math.min(Math.max(y, min), max), index })).sort((a, b) => a.y - b.y);
  let floor = min;
  for (const label of order) {
    label.y = Math.max(label.y, floor);
    floor = label.y + gap;
  }
  let ceiling = max;
  for (const label of [...order].reverse()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - gap;
  }
  const places = new Map(order.map(({ y, index }) => [index, y]));
  return wanted.map((y, index) => places.get(index) ?? y);
}

/** Runs of neighbouring shown points, as indices; a run ends at a gap and at a break of the series. */
export function segmentsOf(points: ChartLine["points"], breaks: ChartData["breaks"]): number[][] {
  const starts = new Set(breaks.map((b) => b.index));
  const segments: number[][] = [];
  points.forEach((point, index) => {
    if (point.value === null) {
      return;
    }
    const current = segments[segments.length - 1];
    if (current && current[current.length - 1] === index - 1 && !starts.has(index)) {
      current.push(index);
    } else {
      segments.push([index]);
    }
  });
  return segments;
}

/** About how wide a text is drawn, in pixels: Han characters are as wide as high. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, char) => width + (char > "\u2e80" ? size : size * 0.58), 0);
}

export type EndLabel = { text: string; value: number; weight: "leading" | "muted" };

/** What is written at the right end: the leading line's last figure, other lines and the parent by name. */
export function endLabels(data: ChartData): EndLabel[] {
  const labels: EndLabel[] = [];
  for (const line of data.lines) {
    const last = [...line.points].reverse().find((point) => point.value !== null);
    if (last && last.value !== null) {
      const text = line.isLeading ? last.text : `${line.name} ${last.text}`;
      labels.push({ text, value: last.value, weight: line.isLeading ? "leading" : "muted" });
    }
  }
  const parentLast = data.parent && [...data.parent.values].reverse().find((value) => value !== null);
  if (data.parent && typeof parentLast === "number") {
    labels.push({ text: data.parent.text, value: parentLast, weight: "muted" });
  }
  return labels;
}

/** The room a chart leaves around its plot; on a narrow one the end labels stand inside it. */
export function chartMargins(
  data: ChartData,
  width: number,
): { top: number; right: number; bottom: number; left: number } {
  const isNarrow = width < NARROW_BELOW;
  const widest = Math.max(0, ...endLabels(data).map((label) => textWidth(label.text, 14)));
  return { top: 28, right: isNarrow ? 14 : Math.min(widest + 24, width / 4), bottom: 70, left: isNarrow ? 40 : 52 };
}

/** Below this width, in pixels, a chart is drawn for a phone. */
export const NARROW_BELOW = 560;
