import { kindOfKey } from "../../../src/core/figures/period.ts";
import type { TrendPoint } from "../../../src/core/figures/trend.ts";
import type { PeriodName, UnitMessages } from "../../locales/unit-messages.ts";

/** A period's key taken apart: `2025-09`, `2025-Q3`, `2025`, else a wave. */
export function periodName(key: string): PeriodName {
  const kind = kindOfKey(key);
  const year = Number(key.slice(0, 4));
  switch (kind) {
    case "month":
      return { kind, year, part: Number(key.slice(5)) };
    case "quarter":
      return { kind, year, part: Number(key.slice(6)) };
    case "year":
      return { kind, year };
    default:
      return { kind: "wave", key };
  }
}

export function periodText(key: string, words: UnitMessages): string {
  return words.period.full(periodName(key));
}

/** The period of a point in words, with the earlier months that were carried into it. */
export function pointPeriodText(point: TrendPoint, words: UnitMessages): string {
  const first = point.span?.[0];
  const last = point.span?.at(-1);
  return first !== undefined && last !== undefined && first !== last
    ? words.period.span(periodName(first), periodName(last))
    : periodText(point.period, words);
}
