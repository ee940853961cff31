import type { PeriodKind } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

/** One unit's cell of one indicator in one period. */
export type PeriodCell = { unit: string; indicator: string; periodKind: PeriodKind; period: string };

/** Counts as imported; `source` is empty when none was given, `recovered` the print that a numerator was found from. */
export type ImportedFigure = PeriodCell & {
  favourable: number;
  valid: number;
  source: string;
  recovered: string | null;
};

/** Under which import a version is stored, and why when it corrects another. */
export type VersionStamp = { importId: number; reason: string | null; recordedOn: string; actor: string };

const COLUMNS = "f.unit, f.indicator, f.period_kind, f.period, f.favourable, f.valid, f.source, f.recovered";
const IS_COMPLETED = "import_id IN (SELECT import_id FROM completed_imports)";
const IS_NEWEST = `f.${IS_COMPLETED} AND f.version = (
  SELECT max(later.version) FROM figure_versions later
  WHERE later.unit = f.unit AND later.indicator = f.indicator AND later.period_kind = f.period_kind
    AND later.period = f.period AND later.${IS_COMPLETED})`;

/** The newest version of those of `cells` that have one; versions of unfinished imports do not count. */
export async function findFigures(db: Database, cells: readonly PeriodCell[]): Promise<ImportedFigure[]> {
  const result = await db.execute(
    `SELECT ${COLUMNS} FROM (SELECT value AS v FROM json_each(?1)) JOIN figure_versions f
      ON f.unit = v ->> 0 AND f.indicator = v ->> 1 AND f.period_kind = v ->> 2 AND f.period = v ->> 3
      WHERE ${IS_NEWEST}`,
    [JSON.stringify(cells.map((cell) => [cell.unit, cell.indicator, cell.periodKind, cell.period]))],
  );
  return result.rows.map(figure);
}

/** The cells an import wrote, each with its newest version: what is to be released after it. */
export async function figuresOfImport(
  db: Database,
  importId: number,
): Promise<(ImportedFigure & { version: number })[]> {
  const result = await db.execute(
    `SELECT ${COLUMNS}, f.version FROM figure_versions f WHERE ${IS_NEWEST} AND f.import_id = ?1
      ORDER BY f.unit, f.indicator, f.period_kind, f.period`,
    [importId],
  );
  return result.rows.map((row) => ({ ...figure(row), version: Number(row.version) }));
}

/** The newest imported counts of some indicators, shown or not: for the gate alone. */
export async function figuresOfIndicators(db: Database, indicators: readonly string[]): Promise<ImportedFigure[]> {
  const result = await db.execute(
    `SELECT ${COLUMNS} FROM figure_versions f WHERE f.indicator IN (SELECT value FROM json_each(?1)) AND ${IS_NEWEST}`,
    [JSON.stringify(indicators)],
  );
  return result.rows.map(figure);
}

/** The newest counts of a unit's indicator in periods of one kind whose numerator was recovered: period and print. */
export async function listRecovered(
  db: Database,
  { unit, indicator, kind }: { unit: string; indicator: string; kind: PeriodKind },
): Promise<Map<string, string>> {
  const result = await db.execute(
    `SELECT f.period, f.recovered FROM figure_versions f
      WHERE f.unit = ?1 AND f.indicator = ?2 AND f.period_kind = ?3 AND f.recovered IS NOT NULL AND ${IS_NEWEST}`,
    [unit, indicator, kind],
  );
  return new Map(result.rows.map((row) => [String(row.period), String(row.recovered)]));
}

/** Each figure as the next version of its cell, counted when the import is completed. */
export function insertFigures(figures: readonly ImportedFigure[], stamp: VersionStamp): Statement {
  return {
    sql: `INSERT INTO figure_versions (unit, indicator, period_kind, period, version, favourable, valid, source,
        recovered, reason, import_id, recorded_on, actor)
      SELECT v ->> 0, v ->> 1, v ->> 2, v ->> 3,
        (SELECT coalesce(max(version), 0) + 1 FROM figure_versions
          WHERE unit = v ->> 0 AND indicator = v ->> 1 AND period_kind = v ->> 2 AND period = v ->> 3),
        v ->> 4, v ->> 5, v ->> 6, v ->> 7, ?2, ?3, ?4, ?5
      FROM (SELECT value AS v FROM json_each(?1))`,
    args: [
      JSON.stringify(
        figures.map((f) => [f.unit, f.indicator, f.periodKind, f.period, f.favourable, f.valid, f.source, f.recovered]),
      ),
      stamp.reason,
      stamp.importId,
      stamp.recordedOn,
      stamp.actor,
    ],
  };
}

function figure(row: Record<string, unknown>): ImportedFigure {
  return {
    unit: String(row.unit),
    indicator: String(row.indicator),
    periodKind: row.period_kind as PeriodKind,
    period: String(row.period),
    favourable: Number(row.favourable),
    valid: Number(row.valid),
    source: String(row.source),
    recovered: row.recovered === null ? null : String(row.recovered),
  };
}
