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

/** Whether a line is drawn between two shown points: no break lies between, and no gap but periods carried forward. */
export function isJoined(points: ChartLine["points"], breaks: ChartData["breaks"], from: number, to: number): boolean {
  const isBroken = breaks.some(({ index }) => index > from && index <= to);
  return !isBroken && points.slice(from + 1, to).every((point) => point.state === "carried");
}

/** Runs of neighbouring shown points, as indices; a run ends at a gap and at a break of the series. */
export function segmentsOf(points: ChartLine["points"], breaks: ChartData["breaks"]): number[][] {
  const segments: number[][] = [];
  points.forEach((point, index) => {
    if (point.value === null) {
      return;
    }
    const current = segments[segments.length - 1];
    const before = current?.at(-1);
    if (current && before !== undefined && isJoined(points, breaks, before, index)) {
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

/** Where the middle of a small text stands that wants to be at `x`: as near as it is whole in a drawing so wide. */
export function insideX(x: number, text: string, width: number): number {
  const half = textWidth(text, 11) / 2 + 2;
  return Math.max(half, Math.min(x, width - half));
}

/** The bounds that are written beside their marks: the last of each run. */
export function labelledBounds(points: ChartLine["points"]): number[] {
  return points.flatMap((point, index) =>
    point.bound !== null && points[index + 1]?.bound !== point.bound ? [index] : [],
  );
}

export type EndLabel = { text: string; value: number; role: "leading" | "line" | "parent" | "target" };

/**
 * What is written at the right end: the leading line's last figure, other lines and the parent by name;
 * a line that stops earlier is named where it stops.
 */
export function endLabels(
  data: ChartData,
  isNarrow: boolean,
): { atEnd: EndLabel[]; inside: (EndLabel & { index: number })[] } {
  const labels: (EndLabel & { index: number })[] = data.lines.flatMap((line) => {
    const index = lastIndex(line.points.map((point) => point.value));
    const point = line.points[index];
    const text = line.isLeading ? (point?.text ?? "") : `${line.name} ${point?.text}`;
    return point && point.value !== null
      ? [{ text, value: point.value, role: line.isLeading ? ("leading" as const) : ("line" as const), index }]
      : [];
  });
  const parentIndex = lastIndex(data.parent?.values ?? []);
  const parentValue = data.parent?.values[parentIndex] ?? null;
  if (data.parent && parentValue !== null) {
    labels.push({ text: data.parent.text, value: parentValue, role: "parent", index: parentIndex });
  }
  const isInside = (label: { index: number; role: string }) =>
    label.role !== "leading" && label.index < data.periods.length - 3;
  const target: EndLabel[] = data.target && !isNarrow ? [{ ...data.target, role: "target" }] : [];
  return { atEnd: [...labels.filter((label) => !isInside(label)), ...target], inside: labels.filter(isInside) };
}

/** Heights of the end labels: beside their lines, on a narrow chart above or below all that is drawn there. */
export function endLabelPlaces(
  data: ChartData,
  y: (value: number) => number,
  { width, isNarrow }: { width: number; isNarrow: boolean },
): number[] {
  const labels = endLabels(data, isNarrow).atEnd;
  const leading = labels.find((label) => label.role === "leading");
  const lows =
    data.lines[0]?.points.slice(-Math.ceil(data.periods.length / 2)).map((point) => point.low ?? data.axis.max) ?? [];
  const wanted = labels.map((label) => {
    const isFree = !leading || Math.abs(y(leading.value) - y(label.value)) > 40;
    const below = Math.max(y(Math.min(label.value, ...lows)), y(label.value)) + 15;
    const besides = {
      leading: y(label.value) - 10,
      line: y(label.value) + 18,
      parent: isFree ? y(label.value) - 7 : below,
      target: 0,
    };
    return isNarrow ? besides[label.role] : y(label.value) + 5;
  });
  const top = marginTop(data, width) + 4;
  return spreadLabels(wanted, 17, top, Math.max(...wanted, top + 17 * labels.length));
}

function lastIndex(values: readonly (number | null)[]): number {
  return values.reduce<number>((last, value, index) => (value === null ? last : index), -1);
}

/**
 * The periods whose labels fit, the last one always among them; a period carried forward is labelled where it stands.
 * `year` is told at the first of each year.
 */
export function labelledPeriods(
  data: ChartData,
  width: number,
  isNarrow: boolean,
): { index: number; year: string | null }[] {
  const count = data.periods.length;
  const longest = Math.max(0, ...data.periods.map((period) => textWidth(period.short, 12)));
  const every = labelEvery(count, width, Math.max(longest + 8, isNarrow ? 42 : 34));
  const regular = data.periods.map((_, index) => index).filter((index) => (count - 1 - index) % every === 0);
  const told = regular.flatMap((index) => {
    const holder = standsAt(data.lines[0]?.points ?? [], index);
    const isFree = holder === index || regular.every((other) => Math.abs(other - holder) >= every || other === index);
    return isFree ? [holder] : [];
  });
  return told.map((index, i) => {
    const before = data.periods[told[i - 1] ?? -1]?.year;
    const year = data.periods[index]?.year ?? null;
    const next = told[i + 1];
    // A year of one label gives way to the next one's name where both have no room.
    const isCrowded =
      next !== undefined &&
      data.periods[next]?.year !== year &&
      ((next - index) * width) / (count - 1) < textWidth(year ?? "", 12) + 8;
    return { index, year: year === before || isCrowded ? null : year };
  });
}

/** Where a period stands: of one carried forward, the point that holds it. */
function standsAt(points: ChartLine["points"], index: number): number {
  const holder = points.findIndex(({ since }, at) => since !== null && since <= index && index <= at);
  return holder < 0 ? index : holder;
}

/** Whether a label above this value would run into the target's, which stands inside a narrow chart. */
export function nearTarget(data: ChartData, value: number, isNarrow: boolean): boolean {
  const range = data.axis.max - data.axis.min;
  return isNarrow && data.target !== null && data.target.value >= value && data.target.value - value < range * 0.13;
}

/** The room a chart leaves around its plot; on a narrow one the end labels stand inside it. */
export function chartMargins(
  data: ChartData,
  width: number,
): { top: number; right: number; bottom: number; left: number } {
  return { ...sideMargins(data, width), top: marginTop(data, width), bottom: 70 };
}

function sideMargins(data: ChartData, width: number): { right: number; left: number } {
  const isNarrow = width < NARROW_BELOW;
  const widest = Math.max(
    0,
    ...endLabels(data, isNarrow).atEnd.map((label) => textWidth(label.text, label.role === "leading" ? 17 : 13)),
  );
  return { right: isNarrow ? 18 : Math.min(widest + 12, width / 3), left: isNarrow ? 40 : 52 };
}

const MARGIN_TOP = 28;
const LANE_HEIGHT = 20;
const NUMBER_WIDTH = 19;

/** What is said of a zoomed axis stands above the numbers of breaks and undertakings. */
function marginTop(data: ChartData, width: number): number {
  const lanes = Math.max(0, ...numberedMarks(data, width).map(({ lane }) => lane));
  return MARGIN_TOP + lanes * LANE_HEIGHT + (data.axisNote === null ? 0 : 18);
}

/** A numbered mark: `at` in periods, a break between two; `raise`: how far above the plot its number stands. */
export type NumberedMark = { kind: "break" | "undertaking"; number: string; at: number; lane: number; raise: number };

/** Breaks and undertakings from the left; numbers that would cover each other stand one above the other. */
export function numberedMarks(data: ChartData, width: number): NumberedMark[] {
  const { left, right } = sideMargins(data, width);
  const step = (width - left - right) / Math.max(data.periods.length - 1, 1);
  const marks = [
    ...data.breaks.map(({ index, number }) => ({ kind: "break" as const, number, at: Math.max(0, index - 0.5) })),
    ...data.undertakings.map(({ index, number }) => ({ kind: "undertaking" as const, number, at: index })),
  ].toSorted((one, other) => Number(one.number) - Number(other.number));
  const ends: number[] = [];
  return marks.map((mark) => {
    const free = ends.findIndex((end) => mark.at * step - end >= NUMBER_WIDTH);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = mark.at * step;
    return { ...mark, lane, raise: 13 + lane * LANE_HEIGHT };
  });
}

/** Where what is said of a zoomed axis is written. */
export const AXIS_NOTE_Y = 12;

/** Below this width, in pixels, a chart is drawn for a phone. */
export const NARROW_BELOW = 560;

/** With more quoted rates than this they are told on pointing and in their list alone. */
export const QUOTED_LABELS_MAX = 6;
