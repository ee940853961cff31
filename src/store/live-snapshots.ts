import type { TallyRow } from "../core/figures/counts.ts";
import type { ResponseDimensions } from "../core/responses/answer.ts";
import type { NewResponse } from "../core/responses/new-response.ts";
import type { Database, Statement } from "./database.ts";

export type LivePeriod = NonNullable<NewResponse["livePeriod"]>;
export type LiveCell = { survey: string; unit: string; proof: string; period: LivePeriod };

/** The first answers of a live cell are set aside in steps of this many, and shown this many answers later. */
export const LIVE_STEP = 10;

const OWN = "survey = ?1 AND unit = ?2 AND proof = ?3 AND origin = 'given' AND round = 1 AND import_id = 0";
const DAYS = `tally_days WHERE ${OWN} AND day BETWEEN ?6 AND ?7`;
const MONTHS = `tally_months WHERE ${OWN} AND month = ?5 AND ?6 <= ?7`;

function setAside(from: string): string {
  return `INSERT INTO live_snapshots (survey, unit, proof, period_kind, period, at, revision, question, value, count, sum,
      sum_of_squares)
    SELECT ?1, ?2, ?3, ?4, ?5, n, revision, question, value, sum(count), sum(sum), sum(sum_of_squares)
    FROM (SELECT sum(count) AS n FROM ${from} AND question = ''), ${from} AND n % ${LIVE_STEP} = 0
    GROUP BY revision, question, value ON CONFLICT DO NOTHING`;
}
const SET_ASIDE = { month: setAside(MONTHS), wave: setAside(DAYS) };

/** Sets the cell's totals aside when, right after the answer just tallied, they stand at 10, 20, … */
export function liveSnapshotStatement(dimensions: ResponseDimensions, period: LivePeriod): Statement {
  const { survey, unit, proof } = dimensions;
  return { sql: SET_ASIDE[period.kind], args: cellArgs({ survey, unit, proof, period }) };
}

const cellArgs = ({ survey, unit, proof, period }: LiveCell): string[] => [
  ...[survey, unit, proof, period.kind, period.key, period.from, period.to],
];

/** How many answers a live cell holds now. */
export async function liveAnswerCount(db: Database, cell: LiveCell): Promise<number> {
  const from = cell.period.kind === "month" ? MONTHS : DAYS;
  const result = await db.execute(`SELECT sum(count) AS n, ?4 AS kind FROM ${from} AND question = ''`, cellArgs(cell));
  return Number(result.rows[0]?.n ?? 0);
}

/**
 * The cell's totals as they stood at its newest set-aside count that is at most `atMost`; null when there is
 * none, or when that one is out already.
 */
export async function findLiveSnapshot(
  db: Database,
  cell: LiveCell,
  atMost: number,
): Promise<{
  at: number;
  rows: Pick<TallyRow, "revision" | "question" | "value" | "count" | "sum" | "sumOfSquares">[];
} | null> {
  const where = "survey = ?1 AND unit = ?2 AND proof = ?3 AND period_kind = ?4 AND period = ?5";
  const result = await db.execute(
    `SELECT at, revision, question, value, count, sum, sum_of_squares FROM live_snapshots WHERE ${where}
       AND at = (SELECT max(at) FROM live_snapshots WHERE ${where} AND at <= ?6)
       AND NOT EXISTS (SELECT 1 FROM releases WHERE unit = ?2 AND filter = 'live:' || ?1 AND period_kind = ?4
         AND period = ?5 AND releases.proof = ?3 AND version = at)`,
    [...cellArgs(cell).slice(0, 5), atMost],
  );
  const first = result.rows[0];
  return first
    ? {
        at: Number(first.at),
        rows: result.rows.map((row) => ({
          revision: Number(row.revision),
          question: String(row.question),
          value: String(row.value),
          count: Number(row.count),
          sum: Number(row.sum),
          sumOfSquares: Number(row.sum_of_squares),
        })),
      }
    : null;
}
