import { isClosed, parsePeriod, periodsBetween } from "../../core/figures/period.ts";
import type { LocalText } from "../../core/local-text.ts";
import { listIndicators } from "../../store/indicators.ts";
import { importedMonths } from "../../store/shown-figures.ts";
import type { Deps } from "../deps.ts";

/** Counts that came each month and have not come since `last`. */
export type LateImport = { name: LocalText; last: string };

/** How many months make a habit. */
const MONTHS_MIN = 3;

/** Imported counts that came for months, of which a closed month is missing, for the units given. */
export async function readLateImports(deps: Deps, units: readonly string[]): Promise<LateImport[]> {
  const names = new Map((await listIndicators(deps.db)).map(({ key, name }) => [key, name]));
  const months = await importedMonths(deps.db, units);
  return months.flatMap(({ indicator, count, last }) => {
    const [from, name] = [parsePeriod("month", last)?.from, names.get(indicator)];
    const since = from === undefined ? [] : periodsBetween("month", from, deps.today()).slice(1);
    const isMissing = since.some((month) => isClosed(month, deps.today(), deps.settings.releaseGraceDays));
    return name !== undefined && count >= MONTHS_MIN && isMissing ? [{ name, last }] : [];
  });
}
