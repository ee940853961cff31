import type { TrendPoint, TrendSeries } from "../../../src/core/figures/trend.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { answersText, asRead, boundMark, boundsText, boundText, figureText } from "./figure-words.ts";
import { isSample, isShown } from "./finding.ts";
import { carriedInto, periodText, pointPeriodText } from "./period-words.ts";

/** One place on a line; values are as read on the axis (82 for 82%), null wherever there is no figure. */
export type ChartPoint = {
  state: "shown" | "shown-open" | "withheld" | "open" | "bounded" | "carried";
  value: number | null;
  low: number | null;
  high: number | null;
  /** Where a bound is drawn. */
  bound: number | null;
  /** The first of the periods that are added up in it, as an index; null where it stands for itself alone. */
  since: number | null;
  text: string;
  /** The valid answers, written out; "" without a figure. */
  answers: string;
  /** What a reader is told on pointing at it. */
  told: readonly string[];
};

/** The points of a series as they are drawn and told of, those carried forward joined to the one that holds them. */
export function pointsOf(series: TrendSeries, kind: IndicatorKind, words: UnitMessages): ChartPoint[] {
  const carried = carriedInto(series.points);
  return series.points.map((point) => {
    const into = carried.get(point.period);
    const first = point.span?.find((key) => series.points.some(({ period }) => period === key));
    const since = series.points.findIndex(({ period }) => period === first);
    const own = pointOf(point, series, kind, words);
    return into === undefined
      ? { ...own, since: first === undefined || first === point.period ? null : since }
      : {
          ...own,
          state: "carried",
          told: [periodText(point.period, words), words.state.carried(words.period.full(into))],
        };
  });
}

function pointOf(point: TrendPoint, series: TrendSeries, kind: IndicatorKind, words: UnitMessages): ChartPoint {
  const empty = { value: null, low: null, high: null, bound: null, since: null, text: "", answers: "" };
  if (isShown(point)) {
    const answers = words.number(point.valid);
    const range = words.trend.tooltipRange(
      words.range(isSample(series.proof)),
      boundsText(kind, point.low, point.high, words),
    );
    return {
      state: point.isOpen ? "shown-open" : "shown",
      value: short(asRead(kind, point.value)),
      low: short(asRead(kind, point.low)),
      high: short(asRead(kind, point.high)),
      bound: null,
      since: null,
      text: figureText(kind, point.value),
      answers,
      told: [pointPeriodText(point, words), `${figureText(kind, point.value)} · ${answersText(point, words)}`, range],
    };
  }
  if (point.bound) {
    const text = boundText(point.bound, words);
    const told = [pointPeriodText(point, words), words.state.bounded(text)];
    return { ...empty, state: "bounded", bound: point.bound === ">=0.95" ? 95 : 5, text: boundMark(point.bound), told };
  }
  const state = point.isOpen ? "open" : "withheld";
  return { ...empty, state, told: [pointPeriodText(point, words), words.state[state]] };
}

/** To what can be seen. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}
