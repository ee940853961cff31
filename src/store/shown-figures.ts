import type { FigureCounts } from "../core/disclosure/figure-sums.ts";
import type { Database } from "./database.ts";
import { NEWEST } from "./releases.ts";

/** The imported counts that are shown under some measures, newest versions. */
export async function shownFigures(db: Database, measures: readonly string[]): Promise<FigureCounts[]> {
  const result = await db.execute(
    `SELECT r.unit, r.measure, r.period, r.counts ->> 'favourable' AS favourable, r.counts ->> 'valid' AS valid FROM releases r
      WHERE r.proof = 'figures' AND r.status = 'shown' AND r.measure IN (SELECT value FROM json_each(?1)) AND ${NEWEST}`,
    [JSON.stringify(measures)],
  );
  return result.rows.map(({ unit, measure, period, favourable, valid }) => ({
    ...{ unit: String(unit), measure: String(measure), period: String(period) },
    ...{ favourable: Number(favourable), valid: Number(valid) },
  }));
}

/** Per indicator the months of its imported counts for these units: how many, and the last. */
export async function importedMonths(
  db: Database,
  units: readonly string[],
): Promise<{ indicator: string; count: number; last: string }[]> {
  const result = await db.execute(
    `SELECT substr(measure, 11) AS indicator, count(DISTINCT period) AS count, max(period) AS last FROM releases
      WHERE unit IN (SELECT value FROM json_each(?1)) AND measure LIKE 'indicator:%' AND period_kind = 'month'
        AND filter = '' AND proof = 'figures' GROUP BY measure ORDER BY measure`,
    [JSON.stringify(units)],
  );
  return result.rows.map(({ indicator, count, last }) => ({
    ...{ indicator: String(indicator), count: Number(count), last: String(last) },
  }));
}
