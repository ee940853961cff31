import type { HeatMap, TrendPoint, UnitPage } from "../../../src/core/figures/trend.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { boundMark, figureText } from "./figure-words.ts";
import { isShown } from "./finding.ts";
import { hasMore } from "./has-more.ts";
import { carriedInto, periodName } from "./period-words.ts";

const SHADES = 5;

/** Why a cell is empty, as a mark; else its figure, without the sign of percent, with its shade, the lowest 0. */
export type HeatCell = { mark: string } | { figure: string; valid: number; shade: number };

/** Units over periods, in words and numbers. */
export type HeatSeries = {
  heat: HeatMap;
  cells: readonly (readonly HeatCell[])[];
  title: string;
  how: string;
  /** What the marks stand for, only those that are there. */
  key: string;
};

/** Null with fewer than two figures, and where the page shows no more. */
export function heatSeries(page: UnitPage, words: UnitMessages): HeatSeries | null {
  const { heat, trend } = page;
  const values = heat?.rows.flatMap(({ points }) => points.filter(isShown).map(({ value }) => value)) ?? [];
  if (!heat || !trend || !hasMore(page) || values.length < 2) {
    return null;
  }
  const { kind } = trend.indicator;
  const range = { min: Math.min(...values), max: Math.max(...values) };
  const [first, last] = [heat.periods[0] ?? "", heat.periods.at(-1) ?? ""];
  return {
    heat,
    cells: heat.rows.map(({ points }) => {
      const carried = carriedInto(points);
      return points.map((point) => cellOf(point, carried.has(point.period), kind, range));
    }),
    title: words.more.heat.title(words.period.span(periodName(first), periodName(last))),
    how: words.more.heat.how(figureText(kind, range.min), figureText(kind, range.max)),
    key: keyOf(
      heat.rows.flatMap(({ points }) => points),
      words,
    ),
  };
}

function cellOf(
  point: TrendPoint,
  isCarried: boolean,
  kind: IndicatorKind,
  { min, max }: { min: number; max: number },
): HeatCell {
  if (!isShown(point)) {
    return { mark: isCarried ? "→" : point.bound ? boundMark(point.bound) : point.isOpen ? "…" : "○" };
  }
  const shade = max === min ? 0 : Math.min(SHADES - 1, Math.floor(((point.value - min) / (max - min)) * SHADES));
  return { figure: figureText(kind, point.value).replace("%", ""), valid: point.valid, shade };
}

function keyOf(points: readonly TrendPoint[], words: UnitMessages): string {
  const hasGap = points.some((point) => point.status === "withheld" && !point.isOpen);
  const hasOpen = points.some((point) => point.status === "withheld" && point.isOpen);
  const hasSpan = points.some(({ span }) => span !== undefined);
  return [
    ...(hasGap ? [`○ ${words.state.withheld}`] : []),
    ...(hasSpan ? [`→ ${words.more.heat.carried}`] : []),
    ...(hasOpen ? [`… ${words.state.open}`] : []),
  ].join(words.sentenceJoin === "" ? "；" : "; ");
}
