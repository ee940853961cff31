import type { PeriodKind } from "../../core/figures/period.ts";
import type { TrendInput } from "./read-trend.ts";

/** The part of the answers that is asked for; empty for all of them. */
export type AskedPart = {
  survey?: string | undefined;
  channel?: string | undefined;
  respondentClass?: string | undefined;
};

export type WholeTrendInput = AskedPart & {
  period?: PeriodKind | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** What to ask for all that a unit has of an indicator, in the window asked for, as everybody may see it. */
export function wholeTrend(code: string, indicator: string, input: WholeTrendInput): TrendInput {
  const { period, from, to, survey, channel, respondentClass } = input;
  return {
    ...{ code, indicator, period: period ?? "month", from: from ?? null, to: to ?? null, scope: "subtree" },
    ...{ survey: survey ?? null, channel: channel ?? null, respondentClass: respondentClass ?? null },
    ...{ round: 1, proof: null, caller: { kind: "public" } },
  };
}
