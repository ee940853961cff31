import type { PeriodKind } from "../../core/figures/period.ts";
import type { TrendInput } from "./read-trend.ts";

export type WholeTrendInput = { period?: PeriodKind | undefined; from?: string | undefined; to?: string | undefined };

/** What to ask for all that a unit has of an indicator, in the window asked for, as everybody may see it. */
export function wholeTrend(code: string, indicator: string, { period, from, to }: WholeTrendInput): TrendInput {
  return {
    ...{ code, indicator, period: period ?? "month", from: from ?? null, to: to ?? null, scope: "subtree" },
    ...{ survey: null, channel: null, respondentClass: null, round: 1, proof: null, caller: { kind: "public" } },
  };
}
