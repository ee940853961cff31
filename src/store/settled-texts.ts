import type { EarlierGroup, TextGroup, TextPiece } from "../core/disclosure/text-groups.ts";
import type { PeriodKind } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

const INTO = "INSERT INTO settled_texts (survey, field, proof, label, unit, key)";
/** The texts that a cell counts, those withdrawn meanwhile included: first rounds, given, imports only when complete. */
const GIVEN = `responses r JOIN (SELECT key, field FROM response_texts UNION ALL SELECT key, field FROM text_withdrawals) t
    ON t.key = r.key AND r.origin = 'given' AND r.round = 1
    AND (r.import_id IS NULL OR r.import_id IN (SELECT import_id FROM completed_imports))`;
const isNew = (label: string) => `NOT EXISTS (SELECT 1 FROM settled_tallies WHERE label = ${label})`;

/**
 * Fixes which texts the tally of a month counts; to be written in one batch with the statement that settles the tally,
 * and before it. Answers alike: days in a wave of their survey are left out, `importId` picks one import's.
 */
export function settleMonthTextsStatement(month: string, label: string, importId: number | null): Statement {
  return {
    sql: `${INTO} SELECT r.survey, t.field, r.proof, ?2, r.unit, r.key
      FROM (SELECT DISTINCT survey FROM survey_revisions) s
      CROSS JOIN ${GIVEN} AND r.survey = s.survey AND r.day BETWEEN ?1 || '-01' AND ?1 || '-31'
      WHERE (?3 IS NULL OR r.import_id = ?3) AND ${isNew("?2")}
        AND NOT EXISTS (SELECT 1 FROM waves w WHERE w.survey = r.survey AND r.day BETWEEN w.from_day AND w.to_day)
      ON CONFLICT DO NOTHING`,
    args: [month, label, importId],
  };
}

/** The same for the surveys that have the wave. */
export function settleWaveTextsStatement(key: string, suffix: string, importId: number | null): Statement {
  const label = "substr(r.day, 1, 7) || '@' || ?1 || ?2";
  return {
    sql: `${INTO} SELECT r.survey, t.field, r.proof, ${label}, r.unit, r.key
      FROM waves w CROSS JOIN ${GIVEN} AND r.survey = w.survey AND r.day BETWEEN w.from_day AND w.to_day
      WHERE w.key = ?1 AND (?3 IS NULL OR r.import_id = ?3) AND ${isNew(label)}
      ON CONFLICT DO NOTHING`,
    args: [key, suffix, importId],
  };
}

const MONTH_IS_CLOSED = "substr(r.day, 1, 7) IN (SELECT period FROM closed_periods WHERE period_kind = 'month')";
const WAVE_IS_OPEN = `EXISTS (SELECT 1 FROM waves w WHERE w.survey = r.survey AND r.day BETWEEN w.from_day AND w.to_day
  AND w.key NOT IN (SELECT period FROM closed_periods WHERE period_kind = 'wave'))`;
const COUNTED = `SELECT label, survey, question AS field, proof, unit, sum(count) AS count FROM settled_tallies
  WHERE value = '' AND question <> '' AND origin = 'given' AND round = 1 GROUP BY label, survey, question, proof, unit`;

/** What marks the label of texts that no tally counts; it stands for the month with whose release they are let out. */
export const LATE_MARK = "~";

/**
 * Gives the texts of closed months and waves that came too late for every tally the label of a later month. Where it is
 * not known which texts a tally counts, all of that unit and month are left alone: some of them are counted.
 */
export function settleLateTextsStatement(month: string, textFields: ReadonlySet<string>): Statement {
  return {
    sql: `WITH known AS (SELECT substr(label, 1, 7) AS month, survey, field, proof, unit, count(*) AS count
          FROM settled_texts WHERE label NOT LIKE '%${LATE_MARK}' GROUP BY 1, survey, field, proof, unit),
        unsure AS (SELECT substr(c.label, 1, 7) AS month, c.survey, c.field, c.proof, c.unit FROM (${COUNTED}) c
          LEFT JOIN known k ON k.month = substr(c.label, 1, 7) AND k.survey = c.survey AND k.field = c.field
            AND k.proof = c.proof AND k.unit = c.unit
          WHERE c.survey || ' ' || c.field IN (SELECT value FROM json_each(?2))
          GROUP BY 1, c.survey, c.field, c.proof, c.unit HAVING sum(c.count) <> coalesce(max(k.count), 0))
      ${INTO} SELECT r.survey, t.field, r.proof, ?1, r.unit, r.key FROM ${GIVEN}
        WHERE NOT EXISTS (SELECT 1 FROM settled_texts s WHERE s.key = r.key AND s.field = t.field)
          AND ${MONTH_IS_CLOSED} AND NOT ${WAVE_IS_OPEN}
          AND (substr(r.day, 1, 7), r.survey, t.field, r.proof, r.unit) NOT IN (SELECT * FROM unsure)
      ON CONFLICT DO NOTHING`,
    args: [`${month}${LATE_MARK}`, JSON.stringify([...textFields])],
  };
}

/**
 * Fixes, where nobody noted it at the time, which texts a settled tally counts: those there are, where they are exactly
 * as many as it counts.
 */
export function settleEarlierTextsStatement(): Statement {
  const base = "substr(r.day, 1, 7) || coalesce('@' || w.key, '')";
  const cell =
    "p.label = c.label AND p.survey = c.survey AND p.field = c.field AND p.proof = c.proof AND p.unit = c.unit";
  return {
    sql: `WITH placed AS (SELECT r.survey, t.field, r.proof, r.unit, r.key, ${base} ||
            CASE WHEN ${base} || '#' || r.import_id IN (SELECT label FROM settled_tallies) THEN '#' || r.import_id ELSE '' END AS label
          FROM ${GIVEN} LEFT JOIN waves w ON w.survey = r.survey AND r.day BETWEEN w.from_day AND w.to_day),
        fitting AS (SELECT c.* FROM (${COUNTED}) c JOIN placed p ON ${cell}
          GROUP BY c.label, c.survey, c.field, c.proof, c.unit HAVING count(*) = c.count)
      ${INTO} SELECT p.survey, p.field, p.proof, p.label, p.unit, p.key FROM placed p JOIN fitting c ON ${cell} WHERE true
      ON CONFLICT DO NOTHING`,
    args: [],
  };
}

/** A question's texts of one proof class. */
export type TextSeries = { survey: string; field: string; proof: string };

type SettledPieces = TextSeries & { pieces: Omit<TextPiece, "chain">[] };

/** How many texts each unit was given under these labels, by question and proof class. */
export async function settledPieces(db: Database, labels: readonly string[]): Promise<SettledPieces[]> {
  return piecesOf(db, "label IN (SELECT value FROM json_each(?1))", [JSON.stringify(labels)]);
}

/** The same of texts in no group yet that came late, or in an import to a month that had its release. */
export async function waitingPieces(db: Database): Promise<SettledPieces[]> {
  const grouped = `SELECT 1 FROM text_groups g WHERE g.survey = s.survey AND g.field = s.field AND g.proof = s.proof
    AND g.label = s.label AND g.unit = s.unit`;
  return piecesOf(db, `(label LIKE '%${LATE_MARK}' OR label LIKE '%#%') AND NOT EXISTS (${grouped})`, []);
}

async function piecesOf(db: Database, condition: string, args: string[]): Promise<SettledPieces[]> {
  const { rows } = await db.execute(
    `SELECT survey, field, proof, label, unit, count(*) AS count FROM settled_texts s WHERE ${condition}
      GROUP BY survey, field, proof, label, unit`,
    args,
  );
  const all = new Map<string, SettledPieces>();
  for (const { survey, field, proof, label, unit, count } of rows) {
    const series = { survey: String(survey), field: String(field), proof: String(proof), pieces: [] };
    const name = JSON.stringify([survey, field, proof]);
    const known = all.get(name) ?? series;
    all.set(name, known);
    known.pieces.push({ label: String(label), unit: String(unit), count: Number(count) });
  }
  return [...all.values()];
}

/** The groups of before that hold any text of these labels, whole. */
export async function earlierTextGroups(
  db: Database,
  { survey, field, proof }: TextSeries,
  labels: readonly string[],
): Promise<EarlierGroup[]> {
  const { rows } = await db.execute(
    `SELECT DISTINCT g.label, g.unit, g.holder, g.period_kind, g.period FROM text_groups g
      JOIN text_groups met ON met.survey = ?1 AND met.field = ?2 AND met.proof = ?3
        AND met.label IN (SELECT value FROM json_each(?4))
        AND met.holder = g.holder AND met.period_kind = g.period_kind AND met.period = g.period AND met.is_pooled = 0
      WHERE g.is_pooled = 0 AND g.survey = ?1 AND g.field = ?2 AND g.proof = ?3`,
    [survey, field, proof, JSON.stringify(labels)],
  );
  const groups = new Map<string, { pieces: { label: string; unit: string }[] }>();
  for (const { label, unit, holder, period_kind, period } of rows) {
    const name = JSON.stringify([holder, period_kind, period]);
    const group = groups.get(name) ?? { pieces: [] };
    groups.set(name, group);
    group.pieces.push({ label: String(label), unit: String(unit) });
  }
  return [...groups.values()];
}

/** Lets groups of texts out in a period: the only statement that does. */
export function textGroupsStatement(
  { survey, field, proof }: TextSeries,
  groups: readonly TextGroup[],
  { kind, period, releasedOn, isPooled }: { kind: PeriodKind; period: string; releasedOn: string; isPooled: boolean },
): Statement {
  const rows = groups.flatMap(({ holder, pieces }) => pieces.map(({ label, unit }) => [label, unit, holder]));
  return {
    sql: `INSERT INTO text_groups (survey, field, proof, label, unit, holder, period_kind, period, released_on, is_pooled)
      SELECT ?2, ?3, ?4, v ->> 0, v ->> 1, v ->> 2, ?5, ?6, ?7, ?8 FROM (SELECT value AS v FROM json_each(?1)) WHERE true
      ON CONFLICT DO NOTHING`,
    args: [JSON.stringify(rows), survey, field, proof, kind, period, releasedOn, isPooled ? 1 : 0],
  };
}
