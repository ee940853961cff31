import type { TrendPoint } from "../../../src/core/figures/trend.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";

const MINUS = "−";

/** Shares are told in percent, means and scores on their own scale. */
export function isShare(kind: IndicatorKind): boolean {
  return kind === "share" || kind === "accuracy";
}

/** A number on the scale it is read on: percent for shares, else as it is. */
export function asRead(kind: IndicatorKind, value: number): number {
  return isShare(kind) ? value * 100 : value;
}

/** A number with `digits` decimals and a true minus sign; never "−0". */
export function decimal(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** A percentage with one decimal; 100% and 0% are said of exactly all and none only. */
export function percent(share: number, digits = 1): string {
  return `${decimal(clampInexact(share * 100, digits), digits)}%`;
}

/** A figure as it stands in a table: `82.0%`, `4.31`, `+12.4`. */
export function figureText(kind: IndicatorKind, value: number): string {
  switch (kind) {
    case "share":
    case "accuracy":
      return percent(value);
    case "mean":
      return decimal(value, 2);
    case "nps":
      return value > 0 ? `+${decimal(value, 1)}` : decimal(value, 1);
  }
}

/** Both bounds, the unit once: `79.9–83.9%`; scores, which have signs, in words; a dash for a score without spread. */
export function boundsText(kind: IndicatorKind, low: number, high: number, words: UnitMessages): string {
  if (low === high && !isShare(kind)) {
    return "—";
  }
  if (kind === "nps") {
    return words.interval(figureText(kind, low), figureText(kind, high));
  }
  return isShare(kind)
    ? `${percent(low).slice(0, -1)}–${percent(high)}`
    : `${figureText(kind, low)}–${figureText(kind, high)}`;
}

/** How many answers a figure rests on, and of how many people where one gave several. */
export function answersText(
  { valid, responses }: { valid: number; responses?: number },
  words: Pick<UnitMessages, "answers" | "number">,
): string {
  return words.answers(words.number(valid), responses === undefined ? undefined : words.number(responses));
}

/** A quoted rate as its publisher printed it; the percent sign is added where only the number was brought in. */
export function printedText(printed: string): string {
  return /[%％]$/.test(printed) ? printed : `${printed}%`;
}

/** The bound of a figure that is kept back because it is near 0 or 100%. */
export function boundText(bound: NonNullable<TrendPoint["bound"]>, words: UnitMessages): string {
  return bound === ">=0.95" ? words.state.atLeast("95%") : words.state.atMost("5%");
}

/** The same as a mark on a chart. */
export function boundMark(bound: NonNullable<TrendPoint["bound"]>): string {
  return bound === ">=0.95" ? "≥95%" : "≤5%";
}

/** Rounding never turns 99.97 into 100 nor 0.02 into 0. */
function clampInexact(value: number, digits: number): number {
  const step = 10 ** -digits;
  const rounded = Number(value.toFixed(digits));
  if (rounded === 100 && value < 100) {
    return 100 - step;
  }
  return rounded === 0 && value > 0 ? step : rounded;
}
