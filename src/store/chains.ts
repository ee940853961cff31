import type { PeriodKind } from "../core/figures/period.ts";
import type { ShownChain } from "../core/samples/shown-chain.ts";
import type { Database, Statement } from "./database.ts";
import type { VersionStamp } from "./figure-versions.ts";

/** A unit's chain of one period. */
export type ChainCell = { unit: string; periodKind: PeriodKind; period: string };

/** Counts as imported, `excluded` by reason in the order of the file, and what may be told of them. */
export type StoredChain = ChainCell & { counts: ChainRecord; shown: ShownChain };
export type ChainRecord = {
  handled: number;
  eligible: number;
  selected: number;
  reached: number;
  valid: number;
  excluded: readonly (readonly [reason: string, count: number])[];
};

/** What may be told of a chain; `reason` says why it corrects an earlier version. */
export type ToldChain = { period: string; version: number; reason: string | null; shown: ShownChain };

const IS_COMPLETED = "import_id IN (SELECT import_id FROM completed_imports)";
const IS_NEWEST = `c.${IS_COMPLETED} AND c.version = (SELECT max(later.version) FROM chain_versions later
  WHERE later.unit = c.unit AND later.period_kind = c.period_kind AND later.period = c.period AND later.${IS_COMPLETED})`;

/** The newest chain of those of `cells` that have one; versions of unfinished imports do not count. */
export async function findChains(db: Database, cells: readonly ChainCell[]): Promise<StoredChain[]> {
  const result = await db.execute(
    `SELECT c.* FROM (SELECT value AS v FROM json_each(?1)) JOIN chain_versions c
      ON c.unit = v ->> 0 AND c.period_kind = v ->> 1 AND c.period = v ->> 2 WHERE ${IS_NEWEST}`,
    [JSON.stringify(cells.map(({ unit, periodKind, period }) => [unit, periodKind, period]))],
  );
  return result.rows.map((row) => ({
    unit: String(row.unit),
    periodKind: row.period_kind as PeriodKind,
    period: String(row.period),
    counts: JSON.parse(String(row.counts)),
    shown: JSON.parse(String(row.shown)),
  }));
}

/** Each chain as the next version of its cell, counted when the import is completed. */
export function insertChains(chains: readonly StoredChain[], stamp: VersionStamp): Statement {
  const rows = chains.map(({ unit, periodKind, period, counts, shown }) => [
    ...[unit, periodKind, period, JSON.stringify(counts), JSON.stringify(shown)],
  ]);
  return {
    sql: `INSERT INTO chain_versions (unit, period_kind, period, version, counts, shown, reason, import_id, recorded_on, actor)
      SELECT v ->> 0, v ->> 1, v ->> 2,
        (SELECT coalesce(max(version), 0) + 1 FROM chain_versions
          WHERE unit = v ->> 0 AND period_kind = v ->> 1 AND period = v ->> 2),
        v ->> 3, v ->> 4, ?2, ?3, ?4, ?5
      FROM (SELECT value AS v FROM json_each(?1))`,
    args: [JSON.stringify(rows), stamp.reason, stamp.importId, stamp.recordedOn, stamp.actor],
  };
}

/** What may be told of a unit's chain in one period, or in the last that has one; null when there is none. */
export async function toldChain(
  db: Database,
  { unit, kind, period }: { unit: string; kind: PeriodKind; period: string | null },
): Promise<ToldChain | null> {
  const result = await db.execute(
    `SELECT c.period, c.version, c.reason, c.shown FROM chain_versions c
      WHERE c.unit = ?1 AND c.period_kind = ?2 AND (?3 IS NULL OR c.period = ?3) AND ${IS_NEWEST}
      ORDER BY coalesce((SELECT max(from_day) FROM waves WHERE waves.key = c.period AND c.period_kind = 'wave'), c.period)
        DESC LIMIT 1`,
    [unit, kind, period],
  );
  const row = result.rows[0];
  return row
    ? {
        ...{ period: String(row.period), version: Number(row.version) },
        reason: row.reason === null ? null : String(row.reason),
        shown: JSON.parse(String(row.shown)),
      }
    : null;
}

/** Whether any of the unit's totals of the period was withheld: the answers of its call-backs then stay untold too. */
export async function hasWithheldTotal(
  db: Database,
  { unit, kind, period }: { unit: string; kind: PeriodKind; period: string },
): Promise<boolean> {
  const result = await db.execute(
    `SELECT 1 FROM releases WHERE unit = ?1 AND period_kind = ?2 AND period = ?3 AND filter = '' AND status <> 'shown'
      AND measure LIKE 'indicator:%' LIMIT 1`,
    [unit, kind, period],
  );
  return result.rows.length > 0;
}
