import type { Trend, TrendSeries, UnitPage } from "../../../src/core/figures/trend.ts";
import { type Locale, textIn } from "../../../src/core/local-text.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { annotationsOf, undertakingText } from "./annotations.ts";
import { axisOf, type ChartAxis, closeAxis } from "./chart-axis.ts";
import { type ChartPoint, pointsOf, short } from "./chart-points.ts";
import { asRead, figureText, printedText } from "./figure-words.ts";
import { isShown, leadingSeries } from "./finding.ts";
import { periodKeys } from "./period-keys.ts";
import { nameAmong, periodName, periodText } from "./period-words.ts";

export type ChartLine = {
  name: string;
  isLeading: boolean;
  isHollow: boolean;
  points: readonly ChartPoint[];
  /** The points whose figures are written beside them. */
  labelled: readonly number[];
};

/** Everything a chart draws, in words and numbers, for the drawing on the server and for the one in the browser. */
export type ChartData = {
  label: string;
  periods: readonly { text: string; short: string; year: string | null }[];
  axis: ChartAxis;
  /** Written on the chart where the axis does not show everything. */
  axisNote: string | null;
  canZoom: boolean;
  lines: readonly ChartLine[];
  parent: { name: string; values: readonly (number | null)[]; text: string } | null;
  target: { value: number; text: string } | null;
  quoted: readonly { index: number; value: number; printed: string; text: string }[];
  /** `index` is the first period after the break. */
  breaks: readonly { index: number; number: string }[];
  /** Numbered with the breaks; `index` is the period in which something was promised, `told` what. */
  undertakings: readonly { index: number; number: string; told: readonly string[] }[];
};

/** What a chart is made of. */
export type ChartSource = Pick<UnitPage, "trend" | "meaning" | "parent" | "target" | "undertakings">;

/**
 * The chart of a unit's page; null when there is nothing to place on it. `label` tells the finding; the axis is whole
 * unless it `isZoomed`.
 */
export function chartDataOf(
  page: ChartSource,
  label: string,
  words: UnitMessages,
  locale: Locale,
  isZoomed = false,
): ChartData | null {
  const trend = page.trend;
  const keys = trend ? periodKeys(trend) : [];
  if (!trend || keys.length === 0) {
    return null;
  }
  const kind = trend.indicator.kind;
  const leading = leadingSeries(trend);
  const lines = trend.series.map((series) => lineOf(series, kind, series === leading, words));
  const annotations = annotationsOf(page);
  const placed = ({ period, number }: { period: string; number: string }) => ({ index: keys.indexOf(period), number });
  const marks = {
    parent: page.parent && parentOf(page.parent, keys, kind, locale),
    target: page.target === null ? null : targetOf(page.target, kind, words),
    quoted: quotedOf(trend, keys, words),
  };
  const bounds = lines.flatMap((line) => line.points.flatMap((p) => [p.low ?? [], p.high ?? []].flat()));
  return {
    label,
    periods: keys.map((key) => ({
      text: periodText(key, words),
      short: words.period.short(nameAmong(leading?.points ?? [], key)),
      year: yearOf(key, words),
    })),
    ...axisFor(axisOf(kind, page.meaning, bounds), closeAxis(kind, valuesOn(lines, bounds, marks)), isZoomed, words),
    lines: [...lines.filter((line) => line.isLeading), ...lines.filter((line) => !line.isLeading)],
    ...marks,
    breaks: annotations.flatMap((mark) => (mark.kind === "break" ? [placed(mark)] : [])),
    undertakings: annotations.flatMap((mark) =>
      mark.kind === "undertaking"
        ? [{ ...placed(mark), told: mark.undertakings.map((each) => undertakingText(each, locale)) }]
        : [],
    ),
  };
}

/** Everything that has a place on the scale. */
function valuesOn(
  lines: readonly ChartLine[],
  bounds: readonly number[],
  { parent, target, quoted }: Pick<ChartData, "parent" | "target" | "quoted">,
): number[] {
  return [
    ...bounds,
    ...lines.flatMap(({ points }) => points.flatMap(({ bound }) => bound ?? [])),
    ...(parent?.values.flatMap((value) => value ?? []) ?? []),
    ...(target ? [target.value] : []),
    ...quoted.map(({ value }) => value),
  ];
}

function axisFor(
  whole: ChartAxis,
  close: ChartAxis | null,
  isZoomed: boolean,
  words: UnitMessages,
): Pick<ChartData, "axis" | "axisNote" | "canZoom"> {
  if (!isZoomed || close === null) {
    return { axis: whole, axisNote: null, canZoom: close !== null };
  }
  const [from, to] = [close.ticks[0]?.text ?? null, close.ticks.at(-1)?.text ?? null];
  const note = words.chart.zoomed(close.min === whole.min ? null : from, close.max === whole.max ? null : to);
  return { axis: close, axisNote: note, canZoom: true };
}

/** The number in a percentage as printed, for its place on the axis alone; null when there is none. */
export function printedNumber(printed: string): number | null {
  const digits = printed.normalize("NFKC").match(/\d+(?:\.\d+)?/)?.[0];
  const value = digits === undefined ? null : Number(digits);
  return value !== null && value <= 100 ? value : null;
}

function quotedOf(trend: Trend, keys: readonly string[], words: UnitMessages): ChartData["quoted"] {
  return trend.quoted.flatMap((quoted) => {
    const [index, value] = [keys.indexOf(quoted.period), printedNumber(quoted.printed)];
    const printed = printedText(quoted.printed);
    return index < 0 || value === null ? [] : [{ index, value, printed, text: words.trend.quotedPoint(printed) }];
  });
}

/** The year of a period that is part of one, in words. */
export function yearOf(key: string, words: UnitMessages): string | null {
  const name = periodName(key);
  return "part" in name ? words.period.year(name.year) : null;
}

function lineOf(series: TrendSeries, kind: IndicatorKind, isLeading: boolean, words: UnitMessages): ChartLine {
  const shown = series.points.flatMap((point, index) => (isShown(point) ? [index] : []));
  const ends = series.change
    ? [series.change.from, series.change.to].map((key) => series.points.findIndex((point) => point.period === key))
    : [shown[0] ?? -1, shown.at(-1) ?? -1];
  return {
    name: words.proof[series.proof].name,
    isLeading,
    isHollow: series.proof === "imported" || series.proof === "figures",
    points: pointsOf(series, kind, words),
    labelled: [...new Set([...ends, shown.at(-1) ?? -1])].filter((index) => index >= 0),
  };
}

function parentOf(
  parent: NonNullable<UnitPage["parent"]>,
  keys: readonly string[],
  kind: IndicatorKind,
  locale: Locale,
): ChartData["parent"] {
  const last = parent.points.findLast(isShown);
  const name = textIn(parent.name, locale);
  return {
    name,
    values: keys.map((key) => {
      const point = parent.points.find(({ period }) => period === key);
      return point && isShown(point) ? short(asRead(kind, point.value)) : null;
    }),
    text: last ? `${name} ${figureText(kind, last.value)}` : name,
  };
}

function targetOf(target: number, kind: IndicatorKind, words: UnitMessages): ChartData["target"] {
  const value = short(asRead(kind, target));
  return { value, text: words.trend.target(kind === "share" || kind === "accuracy" ? `${value}%` : String(value)) };
}
