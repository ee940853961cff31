import type { Period, PeriodKind } from "../../core/figures/period.ts";
import type { FigureCorrection } from "../../core/figures/trend.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import { correctedFigures } from "../../store/corrected-figures.ts";
import type { Deps } from "../deps.ts";

type Asked = { code: string; indicator: string; period: PeriodKind };

/** What was corrected in the imported figures of a trend's window, by period; nothing where the trend has none. */
export async function readCorrections(
  deps: Deps,
  { code, indicator, period: kind }: Asked,
  { periods, cells }: { periods: readonly Period[]; cells: readonly IndicatorCell[] },
): Promise<FigureCorrection[]> {
  if (!cells.some(({ proof }) => proof === "figures")) {
    return [];
  }
  const corrections = await correctedFigures(deps.db, { unit: code, indicator, kind });
  return periods.flatMap(({ key }) => corrections.filter(({ period }) => period === key));
}
