import type { PeriodKind } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";
import type { PeriodCell, VersionStamp } from "./figure-versions.ts";

/** A percentage as its publisher printed it; never a figure. */
export type Quotation = PeriodCell & { printed: string; source: string; sourceUrl: string | null };

const COLUMNS = "q.unit, q.indicator, q.period_kind, q.period, q.printed, q.source, q.source_url";
const IS_COMPLETED = "import_id IN (SELECT import_id FROM completed_imports)";
const IS_NEWEST = `q.${IS_COMPLETED} AND q.version = (
  SELECT max(later.version) FROM quotation_versions later
  WHERE later.unit = q.unit AND later.indicator = q.indicator AND later.period_kind = q.period_kind
    AND later.period = q.period AND later.${IS_COMPLETED})`;

/** What was quoted for a unit and an indicator in periods of one kind, oldest first. */
export async function listQuotations(
  db: Database,
  { unit, indicator, kind }: { unit: string; indicator: string; kind: PeriodKind },
): Promise<Quotation[]> {
  const result = await db.execute(
    `SELECT ${COLUMNS} FROM quotation_versions q
      WHERE q.unit = ?1 AND q.indicator = ?2 AND q.period_kind = ?3 AND ${IS_NEWEST} ORDER BY q.period`,
    [unit, indicator, kind],
  );
  return result.rows.map(quotation);
}

/** The newest version of those of `cells` that have one; versions of unfinished imports do not count. */
export async function findQuotations(db: Database, cells: readonly PeriodCell[]): Promise<Quotation[]> {
  const result = await db.execute(
    `SELECT ${COLUMNS} FROM (SELECT value AS v FROM json_each(?1)) JOIN quotation_versions q
      ON q.unit = v ->> 0 AND q.indicator = v ->> 1 AND q.period_kind = v ->> 2 AND q.period = v ->> 3
      WHERE ${IS_NEWEST}`,
    [JSON.stringify(cells.map((cell) => [cell.unit, cell.indicator, cell.periodKind, cell.period]))],
  );
  return result.rows.map(quotation);
}

/** Each quotation as the next version of its cell, shown when the import is completed. */
export function insertQuotations(quotations: readonly Quotation[], stamp: VersionStamp): Statement {
  return {
    sql: `INSERT INTO quotation_versions (unit, indicator, period_kind, period, version, printed, source, source_url,
        reason, import_id, recorded_on, actor)
      SELECT v ->> 0, v ->> 1, v ->> 2, v ->> 3,
        (SELECT coalesce(max(version), 0) + 1 FROM quotation_versions
          WHERE unit = v ->> 0 AND indicator = v ->> 1 AND period_kind = v ->> 2 AND period = v ->> 3),
        v ->> 4, v ->> 5, v ->> 6, ?2, ?3, ?4, ?5
      FROM (SELECT value AS v FROM json_each(?1))`,
    args: [
      JSON.stringify(
        quotations.map((q) => [q.unit, q.indicator, q.periodKind, q.period, q.printed, q.source, q.sourceUrl]),
      ),
      stamp.reason,
      stamp.importId,
      stamp.recordedOn,
      stamp.actor,
    ],
  };
}

function quotation(row: Record<string, unknown>): Quotation {
  return {
    unit: String(row.unit),
    indicator: String(row.indicator),
    periodKind: row.period_kind as PeriodKind,
    period: String(row.period),
    printed: String(row.printed),
    source: String(row.source),
    sourceUrl: row.source_url === null ? null : String(row.source_url),
  };
}

/** The indicators that something was quoted for, for the unit. */
export async function quotedIndicators(db: Database, unit: string): Promise<Set<string>> {
  const result = await db.execute(
    `SELECT DISTINCT indicator FROM quotation_versions WHERE unit = ?1 AND ${IS_COMPLETED}`,
    [unit],
  );
  return new Set(result.rows.map((row) => String(row.indicator)));
}

/** The kinds of period that something was quoted for, for the unit and the indicator. */
export async function quotedKinds(db: Database, unit: string, indicator: string): Promise<Set<string>> {
  const result = await db.execute(
    `SELECT DISTINCT period_kind FROM quotation_versions WHERE unit = ?1 AND indicator = ?2 AND ${IS_COMPLETED}`,
    [unit, indicator],
  );
  return new Set(result.rows.map((row) => String(row.period_kind)));
}
