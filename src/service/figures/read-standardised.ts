import { shownCells } from "../../core/figures/shown-cell.ts";
import { type StandardisedUnits, standardiseUnits } from "../../core/figures/standardised-units.ts";
import type { Ranking, Trend } from "../../core/figures/trend.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import { releasedAt } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";

/**
 * The shares of a ranking's units at the mix of channels of the unit above them, in its class of proof; from what was
 * released of the units and of their channels. Null of means and scores, and as `standardiseUnits`.
 */
export async function readStandardised(
  deps: Deps,
  { unit, indicator, period: kind }: Trend,
  { proof, at, units }: Ranking,
): Promise<StandardisedUnits | null> {
  if (at === null || (indicator.kind !== "share" && indicator.kind !== "accuracy")) {
    return null;
  }
  const codes = units.map(({ code }) => code);
  const read = async (filter: string, of: readonly string[]) => {
    const place = { units: of, measure: `indicator:${indicator.key}`, kind, filter, period: at };
    return (await releasedAt(deps.db, place)) as IndicatorCell[];
  };
  const whole = shownCells(await read("", [unit.code, ...codes]), indicator.kind).filter(
    (cell) => cell.proof === proof,
  );
  const above = whole.find((cell) => cell.unit === unit.code);
  if (!above) {
    return null;
  }
  const parts: IndicatorCell[] = [];
  for (const channel of Object.keys(above.counts.basis.channels)) {
    parts.push(...(await read(`channel:${channel}`, codes)));
  }
  return standardiseUnits(
    above,
    whole.filter((cell) => cell !== above),
    parts,
  );
}
