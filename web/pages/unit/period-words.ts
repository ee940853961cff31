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

type Spanning = Pick<TrendPoint, "period" | "span">;

/** The period of a point, with the earlier months (or waves) that were carried into it. */
export function pointName({ period, span }: Spanning): PeriodName {
  const first = span?.[0];
  const last = span?.at(-1);
  if (first === undefined || last === undefined || first === last) {
    return periodName(period);
  }
  const [from, to] = [periodName(first), periodName(last)];
  return from.kind === "month" && to.kind === "month"
    ? { kind: "months", year: to.year, part: to.part, from: { year: from.year, part: from.part } }
    : { kind: "wave", key: `${first}–${last}` };
}

/** The name of a point's period by its key, as the points tell it; a period without a point has its plain name. */
export function nameAmong(points: readonly Spanning[], key: string): PeriodName {
  return pointName(points.find((point) => point.period === key) ?? { period: key });
}

export function pointPeriodText(point: Spanning, words: UnitMessages): string {
  return words.period.full(pointName(point));
}

/** The periods of the points that stand in a later one, with the name of that one. */
export function carriedInto(points: readonly Spanning[]): Map<string, PeriodName> {
  return new Map(
    points.flatMap((point) =>
      (point.span ?? []).filter((key) => key !== point.period).map((key) => [key, pointName(point)] as const),
    ),
  );
}
