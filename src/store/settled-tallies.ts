import type { TallyRow } from "../core/figures/counts.ts";
import type { Database, Statement } from "./database.ts";
import { tallyRow } from "./tallies.ts";

const KEYS = "revision, question, value, channel, respondent_class, proof, origin, round, flag";
const SUMS = "sum(count), sum(sum), sum(sum_of_squares)";
const INTO = `INSERT INTO settled_tallies (label, survey, unit, ${KEYS}, count, sum, sum_of_squares)`;
/** The flag of a day's row: its own, or that all of the day is flagged. */
const FLAG = `CASE WHEN flag = '' AND proof = 'open' AND EXISTS (SELECT 1 FROM flagged_days f WHERE f.survey = d.survey
    AND f.unit = d.unit AND f.channel = d.channel AND f.day = d.day) THEN 'day' ELSE flag END`;
const DAY_KEYS = KEYS.replace(/flag$/, `${FLAG} AS settled_flag`);
const BY_DAY_KEYS = KEYS.replace(/flag$/, "settled_flag");
const HAS_FLAGGED_DAY = "IN (SELECT survey FROM flagged_days WHERE day BETWEEN ?1 || '-01' AND ?1 || '-31')";
/** Labels of no wave where none is given, else those of the wave. */
const OF_WAVE = `iif(?3 IS NULL, label NOT LIKE '%@%', substr(label, 8, length(?3) + 1) = '@' || ?3
  AND substr(label, length(?3) + 9, 1) IN ('', '#', '+'))`;
const HAS_WAVE = "IN (SELECT survey FROM waves WHERE from_day <= ?1 || '-31' AND to_day >= ?1 || '-01')";

/**
 * Fixes the tally of a month under its label for all releases to come; `importId` only what that import put there.
 * Days of a survey that lie in one of its waves are left out. What is settled stays as it is.
 */
export function settleMonthStatement(month: string, label: string, importId: number | null): Statement {
  const whose = "(?3 IS NULL OR import_id = ?3)";
  const isNew = "NOT EXISTS (SELECT 1 FROM settled_tallies WHERE label = ?2)";
  return {
    sql: `${INTO} SELECT ?2, survey, unit, ${KEYS}, ${SUMS} FROM counted_months
        WHERE month = ?1 AND ${whose} AND ${isNew} AND survey NOT ${HAS_WAVE} AND survey NOT ${HAS_FLAGGED_DAY}
        GROUP BY survey, unit, ${KEYS}
      UNION ALL SELECT ?2, d.survey, unit, ${DAY_KEYS}, ${SUMS} FROM counted_days d
        WHERE (d.survey ${HAS_WAVE} OR d.survey ${HAS_FLAGGED_DAY}) AND day BETWEEN ?1 || '-01' AND ?1 || '-31' AND ${whose} AND ${isNew}
          AND NOT EXISTS (SELECT 1 FROM waves w WHERE w.survey = d.survey AND d.day BETWEEN w.from_day AND w.to_day)
        GROUP BY d.survey, unit, ${BY_DAY_KEYS}
      ON CONFLICT DO NOTHING`,
    args: [month, label, importId],
  };
}

/** The same for the surveys that have the wave: one label for each of its months, `2024-04@KEY` and what `suffix` adds. */
export function settleWaveStatement(key: string, suffix: string, importId: number | null): Statement {
  return {
    sql: `${INTO} SELECT substr(day, 1, 7) || '@' || ?1 || ?2 AS label, d.survey, unit, ${DAY_KEYS}, ${SUMS}
      FROM waves w JOIN counted_days d ON d.survey = w.survey AND d.day BETWEEN w.from_day AND w.to_day
      WHERE w.key = ?1 AND (?3 IS NULL OR import_id = ?3)
        AND NOT EXISTS (SELECT 1 FROM settled_tallies WHERE label = substr(day, 1, 7) || '@' || ?1 || ?2)
      GROUP BY label, d.survey, unit, ${BY_DAY_KEYS}
      ON CONFLICT DO NOTHING`,
    args: [key, suffix, importId],
  };
}

/** All labels of these months that hold settled answers, oldest first. */
export async function settledLabels(db: Database, from: string, to: string): Promise<string[]> {
  const result = await db.execute(
    "SELECT DISTINCT label FROM settled_tallies WHERE label >= ?1 AND label < ?2 || '~' ORDER BY label",
    [from, to],
  );
  return result.rows.map((row) => String(row.label));
}

export async function settledRows(db: Database, label: string): Promise<TallyRow[]> {
  const result = await db.execute(
    `SELECT survey, unit, ${KEYS}, count, sum, sum_of_squares FROM settled_tallies WHERE label = ?1`,
    [label],
  );
  return result.rows.map(tallyRow);
}

/** Settled answers by one-time code of some months, or of a wave's. */
export async function settledCasts(
  db: Database,
  { from, to, wave }: { from: string; to: string; wave: string | null },
): Promise<TallyRow[]> {
  const result = await db.execute(
    `SELECT survey, unit, ${KEYS}, count, sum, sum_of_squares FROM settled_tallies
      WHERE label >= ?1 AND label < ?2 || '~' AND question = '' AND proof = 'token'
        AND ${OF_WAVE}`,
    [from, to, wave],
  );
  return result.rows.map(tallyRow);
}

/**
 * Fixes how many answers of released periods are in no release yet, once a day: those of a wave's days from its release
 * on, all others from that of their month.
 */
export function lateCountStatement(today: string): Statement {
  const isReleased = `CASE WHEN EXISTS (SELECT 1 FROM waves w WHERE w.survey = d.survey AND d.day BETWEEN w.from_day AND w.to_day)
      THEN EXISTS (SELECT 1 FROM waves w WHERE w.survey = d.survey AND d.day BETWEEN w.from_day AND w.to_day
        AND w.key IN (SELECT period FROM closed_periods WHERE period_kind = 'wave'))
      ELSE substr(day, 1, 7) IN (SELECT period FROM closed_periods WHERE period_kind = 'month') END`;
  return {
    sql: `INSERT INTO late_counts (recorded_on, count)
      SELECT ?1, (SELECT coalesce(sum(count), 0) FROM counted_days d WHERE question = '' AND ${isReleased})
        - (SELECT coalesce(sum(count), 0) FROM settled_tallies WHERE question = '' AND (label LIKE '%@%'
            OR substr(label, 1, 7) IN (SELECT period FROM closed_periods WHERE period_kind = 'month')))
      WHERE true ON CONFLICT DO NOTHING`,
    args: [today],
  };
}

/**
 * What the tally of a closed month, or of a closed wave in one, holds beyond all that is settled of it; days of waves,
 * which have their own release, are no part of a month.
 */
export async function lateRows(db: Database, month: string, wave: string | null): Promise<TallyRow[]> {
  const result = await db.execute(
    `SELECT survey, unit, ${KEYS}, sum(count) AS count, sum(sum) AS sum, sum(sum_of_squares) AS sum_of_squares FROM (
        SELECT survey, unit, ${KEYS}, count, sum, sum_of_squares FROM counted_days d
          WHERE day BETWEEN ?1 || '-01' AND ?2 || '-31'
            AND (?3 IS NULL) <> EXISTS (SELECT 1 FROM waves w WHERE w.survey = d.survey
              AND d.day BETWEEN w.from_day AND w.to_day AND (?3 IS NULL OR w.key = ?3))
        UNION ALL SELECT survey, unit, ${KEYS}, -count, -sum, -sum_of_squares FROM settled_tallies
          WHERE label >= ?1 AND label < ?2 || '~' AND ${OF_WAVE})
      GROUP BY survey, unit, ${KEYS} HAVING sum(count) <> 0`,
    [month, month, wave],
  );
  return netOfFlags(result.rows.map(tallyRow));
}

/** Answers settled before their flag was known, or under another, are not late: only what goes beyond them is. */
function netOfFlags(rows: readonly TallyRow[]): TallyRow[] {
  const nameOf = ({ flag: _, count: _c, sum: _s, sumOfSquares: _q, ...cell }: TallyRow) => JSON.stringify(cell);
  const surplus = new Map(rows.filter(({ count }) => count < 0).map((row) => [nameOf(row), row]));
  return rows
    .filter(({ count }) => count > 0)
    .map((row) => {
      const under = surplus.size === 0 ? undefined : surplus.get(nameOf(row));
      return under ? addSums(row, under) : row;
    })
    .filter(({ count }) => count > 0);
}

function addSums(row: TallyRow, other: TallyRow): TallyRow {
  const { count, sum, sumOfSquares } = other;
  return { ...row, count: row.count + count, sum: row.sum + sum, sumOfSquares: row.sumOfSquares + sumOfSquares };
}

/** Settles rows of late answers under a label of their own. */
export function settleRowsStatement(label: string, rows: readonly TallyRow[]): Statement {
  const values = rows.map((row) => [
    ...[row.survey, row.unit, row.revision, row.question, row.value, row.channel, row.respondentClass, row.proof],
    ...[row.origin, row.round, row.flag, row.count, row.sum, row.sumOfSquares],
  ]);
  const columns = Array.from({ length: 14 }, (_, index) => `v ->> ${index}`).join(", ");
  return {
    sql: `${INTO} SELECT ?2, ${columns} FROM (SELECT value AS v FROM json_each(?1)) WHERE true ON CONFLICT DO NOTHING`,
    args: [JSON.stringify(values), label],
  };
}
