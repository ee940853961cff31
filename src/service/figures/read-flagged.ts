import { firstFlagged, flagCells, longerKinds, withPlainFigures } from "../../core/figures/flagged.ts";
import type { PeriodKind } from "../../core/figures/period.ts";
import type { Trend } from "../../core/figures/trend.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import type { IndicatorKind } from "../../core/surveys/survey.ts";
import { releasedFlags, releasedTotals, unitsAbove } from "../../store/released-flags.ts";
import type { Deps } from "../deps.ts";

type FlaggedInput = {
  code: string;
  indicator: string;
  period: PeriodKind;
  filter: string;
  kind: IndicatorKind;
  series: Trend["series"];
};

/** The series with the figures without flagged answers, and where the first lacking one is to be had; of totals alone. */
export async function readFlagged(
  deps: Deps,
  { code, indicator, period, filter, kind, series }: FlaggedInput,
): Promise<Required<Pick<Trend, "series" | "flagged">>> {
  const input = { unit: code, measure: `indicator:${indicator}`, kind: period, longer: longerKinds(period) };
  const flags = filter === "" ? await releasedFlags(deps.db, input) : [];
  if (flags.length === 0) {
    return { series, flagged: null };
  }
  const totals = await releasedTotals(deps.db, input);
  const cells = flagCells([...totals, ...flags] as IndicatorCell[]);
  const told = series.map((one) => withPlainFigures(one, { unit: code, kind, periodKind: period, cells }));
  const units = await unitsAbove(deps.db, code);
  return { series: told, flagged: firstFlagged(told, { units, kind, periodKind: period, cells }) };
}
