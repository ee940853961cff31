import type { Day } from "../core/figures/period.ts";
import type { Database } from "./database.ts";

/** Whether a figure of one of these measures is public for a period that ends on or after `since`; open live ones apart. */
export async function isMeasureReleasedSince(db: Database, measures: readonly string[], since: Day): Promise<boolean> {
  const [year = "", month = ""] = since.split("-");
  const quarter = `${year}-Q${Math.ceil(Number(month) / 3)}`;
  const result = await db.execute(
    `SELECT 1 FROM releases WHERE measure IN (SELECT value FROM json_each(?1)) AND status = 'shown'
       AND filter NOT LIKE 'live:%' AND ((period_kind = 'month' AND period >= ?2)
      OR (period_kind = 'quarter' AND period >= ?3) OR (period_kind = 'year' AND period >= ?4)
      OR (period_kind = 'wave' AND period IN (SELECT key FROM waves WHERE to_day >= ?5))) LIMIT 1`,
    [JSON.stringify(measures), `${year}-${month}`, quarter, year, since],
  );
  return result.rows.length > 0;
}
