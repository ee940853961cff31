import type { Day, PeriodKind } from "../core/figures/period.ts";
import type { PairSeries } from "../core/figures/sheet-pairs.ts";
import type { Database, Statement } from "./database.ts";

/** A period in which a survey's sheet was compared. */
export type PairsKey = { survey: string; kind: PeriodKind; period: string };

/** What was let out of a sheet's comparisons in a period, by proof class; empty where nothing was. */
export async function findAppraisalPairs(
  db: Database,
  { survey, kind, period }: PairsKey,
): Promise<readonly PairSeries[]> {
  const result = await db.execute(
    "SELECT pairs FROM appraisal_pairs WHERE survey = ?1 AND period_kind = ?2 AND period = ?3",
    [survey, kind, period],
  );
  const row = result.rows[0];
  return row ? JSON.parse(String(row.pairs)) : [];
}

/** The last period with a comparison, of the unit where one is named; or null. */
export async function lastPairsPeriod(
  db: Database,
  { survey, kind, unit }: { survey: string; kind: PeriodKind; unit: string | null },
): Promise<string | null> {
  const result = await db.execute(
    `SELECT period FROM appraisal_pairs a WHERE survey = ?1 AND period_kind = ?2
        AND (?3 IS NULL OR EXISTS (SELECT 1 FROM json_each(a.pairs) s, json_each(s.value, '$.pairs') p
          WHERE ?3 IN (p.value ->> 'unit', p.value ->> 'other')))
      ORDER BY coalesce((SELECT max(from_day) FROM waves WHERE waves.key = period AND period_kind = 'wave'), period)
        DESC LIMIT 1`,
    [survey, kind, unit],
  );
  const period = result.rows[0]?.period;
  return period === undefined || period === null ? null : String(period);
}

/** Lets the comparisons of a sheet in a period out, once. */
export function newAppraisalPairs(
  { survey, kind, period }: PairsKey,
  pairs: readonly PairSeries[],
  releasedOn: Day,
): Statement {
  return {
    sql: `INSERT INTO appraisal_pairs (survey, period_kind, period, pairs, released_on) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT DO NOTHING`,
    args: [survey, kind, period, JSON.stringify(pairs), releasedOn],
  };
}
