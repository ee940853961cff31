import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";
import { asRead, decimal, isShare } from "./figure-words.ts";

type Told = { difference: number; low: number; high: number; verdict: "higher" | "lower" | "indistinct" };
type End = { value: number; valid: number };

/** A change written out: its ends, its size without a sign, and its interval, of a fall in the same direction. */
export function writtenChange(kind: IndicatorKind, change: Told, [from, to]: readonly [End, End], words: UnitMessages) {
  const digits = digitsFor(kind, [from.value, to.value], change.difference);
  const boundDigits = digitsOfBounds(kind, [change.low, change.high], digits);
  const write = (value: number, decimals = digits) => decimal(asRead(kind, value), decimals);
  const mark = isShare(kind) ? "%" : "";
  const isFall = change.verdict === "lower";
  return {
    ...{ from: write(from.value) + mark, to: write(to.value) + mark },
    difference: words.points(kind, write(Math.abs(change.difference))),
    low: write(isFall ? -change.high : change.low, boundDigits),
    high: write(isFall ? -change.low : change.high, boundDigits),
    ...{ answersFrom: words.number(from.valid), answersTo: words.number(to.valid) },
  };
}

/** The fewest decimals at which the two figures and their difference agree, and 100% is said of all only. */
function digitsFor(kind: IndicatorKind, values: readonly [number, number], difference: number): number {
  const agrees = (digits: number) => {
    const [from, to] = [rounded(kind, values[0], digits), rounded(kind, values[1], digits)];
    const isSum = Math.abs(to - from - rounded(kind, difference, digits)) < 10 ** -digits / 2;
    const isEnd = (value: number) => [0, 100].includes(rounded(kind, value, digits)) && value !== 0 && value !== 1;
    return isSum && !(isShare(kind) && values.some(isEnd));
  };
  const fewest = kind === "mean" ? 2 : 0;
  return [fewest, fewest + 1].find(agrees) ?? fewest + 2;
}

/** As many decimals as the figures, more where a bound would be rounded to 0. */
function digitsOfBounds(kind: IndicatorKind, bounds: readonly number[], digits: number): number {
  const keepsSigns = (count: number) => bounds.every((bound) => bound === 0 || rounded(kind, bound, count) !== 0);
  return [digits, digits + 1].find(keepsSigns) ?? digits + 2;
}

function rounded(kind: IndicatorKind, value: number, digits: number): number {
  return Number(asRead(kind, value).toFixed(digits));
}
