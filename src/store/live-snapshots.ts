import type { TallyRow } from "../core/figures/counts.ts";
import type { ResponseDimensions } from "../core/responses/answer.ts";
import type { NewResponse } from "../core/responses/new-response.ts";
import type { Database, Statement } from "./database.ts";

export type LivePeriod = NonNullable<NewResponse["livePeriod"]>;
export type LiveCell = { survey: string; unit: string; proof: string; period: LivePeriod };

/** The first answers of a live cell are set aside in steps of this many, and shown this many answers later. */
export const LIVE_STEP = 10;

const OWN = "survey = ?1 AND unit = ?2 AND proof = ?3 AND origin = 'given' AND round = 1 AND import_id = 0";
const IN_NO_WAVE = "NOT EXISTS (SELECT 1 FROM waves w WHERE w.survey = ?1 AND day BETWEEN w.from_day AND w.to_day)";
const DAYS = `tally_days WHERE ${OWN} AND day BETWEEN ?6 AND ?7`;
// The days of a wave count in the wave alone.
const FROM = { month: `${DAYS} AND ${IN_NO_WAVE}`, wave: DAYS };

function setAside(from: string): string {
  return `INSERT INTO live_snapshots (survey, unit, proof, period_kind, period, at, revision, question, value, count, sum,
      sum_of_squares)
    SELECT ?1, ?2, ?3, ?4, ?5, n, revision, question, value, sum(count), sum(sum), sum(sum_of_squares)
    FROM (SELECT sum(count) AS n FROM ${from} AND question = ''), ${from} AND n % ${LIVE_STEP} = 0
    GROUP BY revision, question, value ON CONFLICT DO NOTHING`;
}
const SET_ASIDE = { month: setAside(FROM.month), wave: setAside(FROM.wave) };

/** Sets the cell's totals aside when, right after the answer just tallied, they stand at 10, 20, … */
export function liveSnapshotStatement(dimensions: ResponseDimensions, period: LivePeriod): Statement {
  const { survey, unit, proof } = dimensions;
  return { sql: SET_ASIDE[period.kind], args: cellArgs({ survey, unit, proof, period }) };
}

const cellArgs = ({ survey, unit, proof, period }: LiveCell): string[] => [
  ...[survey, unit, proof, period.kind, period.key, period.from, period.to],
];

/**
 * Forgets the steps of a survey's wave, and of the months that hold some days, that nothing was told by yet: they counted
 * answers of days that are in another period now.
 */
export function forgetStepsStatement(wave: { survey: string; key: string }, months: readonly string[]): Statement {
  return {
    sql: `DELETE FROM live_snapshots WHERE survey = ?1
      AND (period_kind = 'wave' AND period = ?2 OR period_kind = 'month' AND period IN (SELECT value FROM json_each(?3)))
      AND at > coalesce((SELECT max(r.version) + ${LIVE_STEP} FROM releases r
        WHERE r.filter = 'live:' || ?1 AND r.unit = live_snapshots.unit AND r.proof = live_snapshots.proof
          AND r.period_kind = live_snapshots.period_kind AND r.period = live_snapshots.period), 0)`,
    args: [wave.survey, wave.key, JSON.stringify(months)],
  };
}

export type LiveRow = Pick<TallyRow, "revision" | "question" | "value" | "count" | "sum" | "sumOfSquares">;

/** The cell's totals as they stand now. */
export async function liveTotals(db: Database, cell: LiveCell): Promise<LiveRow[]> {
  const result = await db.execute(
    `SELECT ?4 AS kind, ?5 AS period, revision, question, value, sum(count) AS count, sum(sum) AS sum,
       sum(sum_of_squares) AS sum_of_squares
     FROM ${FROM[cell.period.kind]} GROUP BY revision, question, value`,
    cellArgs(cell),
  );
  return result.rows.map(liveRow);
}

/** The cell's totals as they stood at its newest set-aside counts that are at most `atMost`, newest first. */
export async function newestLiveSnapshots(
  db: Database,
  cell: LiveCell,
  atMost: number,
  limit: number,
): Promise<{ at: number; rows: LiveRow[] }[]> {
  const where = "survey = ?1 AND unit = ?2 AND proof = ?3 AND period_kind = ?4 AND period = ?5";
  const result = await db.execute(
    `SELECT at, revision, question, value, count, sum, sum_of_squares FROM live_snapshots WHERE ${where}
       AND at IN (SELECT DISTINCT at FROM live_snapshots WHERE ${where} AND at <= ?6 ORDER BY at DESC LIMIT ?7)`,
    [...cellArgs(cell).slice(0, 5), atMost, limit],
  );
  const steps = [...new Set(result.rows.map((row) => Number(row.at)))].toSorted((one, other) => other - one);
  return steps.map((at) => ({ at, rows: result.rows.filter((row) => Number(row.at) === at).map(liveRow) }));
}

function liveRow(row: Record<string, unknown>): LiveRow {
  return {
    revision: Number(row.revision),
    question: String(row.question),
    value: String(row.value),
    count: Number(row.count),
    sum: Number(row.sum),
    sumOfSquares: Number(row.sum_of_squares),
  };
}

/** How many answered a measure of a live cell when it was last shown; 0 before that. */
export async function lastLiveResponses(
  db: Database,
  cell: { unit: string; measure: string; filter: string; proof: string; kind: string; period: string },
): Promise<number> {
  const result = await db.execute(
    `SELECT max(counts ->> 'responses') AS n FROM releases WHERE unit = ?1 AND measure = ?2 AND filter = ?3
      AND proof = ?4 AND period_kind = ?5 AND period = ?6 AND status = 'shown'`,
    [cell.unit, cell.measure, cell.filter, cell.proof, cell.kind, cell.period],
  );
  return Number(result.rows[0]?.n ?? 0);
}
