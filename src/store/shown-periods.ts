import type { PeriodKind } from "../core/figures/period.ts";
import type { Database } from "./database.ts";

/** The periods with a shown cell of the measure for any of the units, in no order. */
export async function shownPeriods(
  db: Database,
  { units, measure, kind }: { units: readonly string[]; measure: string; kind: PeriodKind },
): Promise<string[]> {
  const result = await db.execute(
    `SELECT DISTINCT period FROM releases WHERE unit IN (SELECT value FROM json_each(?1)) AND measure = ?2
       AND period_kind = ?3 AND filter = '' AND status = 'shown'`,
    [JSON.stringify(units), measure, kind],
  );
  return result.rows.map((row) => String(row.period));
}
