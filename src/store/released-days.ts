import type { Day, PeriodKind } from "../core/figures/period.ts";
import type { Database } from "./database.ts";

/** When a period was released, and when the newest of the units' shown figures of it was; null where nothing was. */
export async function releasedDays(
  db: Database,
  { units, kind, period }: { units: readonly string[]; kind: PeriodKind; period: string },
): Promise<{ on: Day; newest: Day } | null> {
  const result = await db.execute(
    `SELECT coalesce((SELECT released_on FROM closed_periods WHERE period_kind = ?2 AND period = ?3), min(r.released_on)) AS day,
       max(r.released_on) AS newest
      FROM releases r WHERE r.unit IN (SELECT value FROM json_each(?1)) AND r.period_kind = ?2 AND r.period = ?3
        AND r.filter = '' AND r.status = 'shown'`,
    [JSON.stringify(units), kind, period],
  );
  const row = result.rows[0];
  const day = row?.day ?? null;
  return day === null ? null : { on: String(day), newest: String(row?.newest ?? day) };
}

/** The newest released periods of a kind in which the unit has a shown figure, newest first. */
export async function shownPeriods(
  db: Database,
  { unit, kind, count }: { unit: string; kind: PeriodKind; count: number },
): Promise<string[]> {
  const result = await db.execute(
    `SELECT DISTINCT period, coalesce((SELECT max(to_day) FROM waves WHERE waves.key = period AND period_kind = 'wave'), period) AS place
      FROM releases WHERE unit = ?1 AND period_kind = ?2 AND measure LIKE 'indicator:%' AND filter = '' AND status = 'shown'
      ORDER BY place DESC LIMIT ?3`,
    [unit, kind, count],
  );
  return result.rows.map((row) => String(row.period));
}

/** The newest period of a kind that something was quoted for, for the unit. */
export async function lastQuotedPeriod(db: Database, unit: string, kind: PeriodKind): Promise<string | null> {
  const result = await db.execute(
    `SELECT max(period) AS period FROM quotation_versions WHERE unit = ?1 AND period_kind = ?2
      AND import_id IN (SELECT import_id FROM completed_imports)`,
    [unit, kind],
  );
  const period = result.rows[0]?.period ?? null;
  return period === null ? null : String(period);
}

/** Whether anything was released (if only as not shown) or quoted for one of the units in a period begun by the day. */
export async function hasToldUpTo(db: Database, units: readonly string[], day: Day): Promise<boolean> {
  const [month, year] = [day.slice(0, 7), day.slice(0, 4)];
  const quarter = `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const begun = `CASE period_kind WHEN 'month' THEN period <= ?2 WHEN 'quarter' THEN period <= ?3 WHEN 'year' THEN period <= ?4
    ELSE period IN (SELECT key FROM waves WHERE from_day <= ?5) END`;
  const ours = `unit IN (SELECT value FROM json_each(?1)) AND ${begun}`;
  const result = await db.execute(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM releases WHERE ${ours})
      OR EXISTS (SELECT 1 FROM chain_versions WHERE ${ours})
      OR EXISTS (SELECT 1 FROM quotation_versions WHERE ${ours}
        AND import_id IN (SELECT import_id FROM completed_imports))`,
    [JSON.stringify(units), month, quarter, year, day],
  );
  return result.rows.length > 0;
}
