import type { Day, PeriodKind } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

/** The weights of the respondent classes and the points of the levels; `indicator` counts the question by class. */
export type AppraisalRule = {
  period: string | null;
  question: string;
  indicator: string;
  classes: Readonly<Record<string, number>>;
  points: Readonly<Record<string, number>>;
};

/** A rule and the day from which it holds. */
export type AppraisalVersion = { survey: string; from: Day; rule: AppraisalRule };

/** The rules of a survey's appraisal by the day from which they hold, of each day the newest. */
export async function appraisalVersions(db: Database, survey: string): Promise<AppraisalVersion[]> {
  const result = await db.execute(
    `SELECT from_day, rule FROM appraisal_changes a WHERE survey = ?1 AND change =
      (SELECT max(later.change) FROM appraisal_changes later WHERE later.survey = a.survey AND later.from_day = a.from_day)
      ORDER BY from_day`,
    [survey],
  );
  return result.rows.map((row) => ({ survey, from: String(row.from_day), rule: JSON.parse(String(row.rule)) }));
}

/** The surveys that have had a rule. */
export async function appraisedSurveys(db: Database): Promise<string[]> {
  const result = await db.execute("SELECT DISTINCT survey FROM appraisal_changes ORDER BY survey");
  return result.rows.map((row) => String(row.survey));
}

export function newAppraisalChange(
  { survey, from, rule }: AppraisalVersion,
  recordedOn: Day,
  actor: string,
): Statement {
  return {
    sql: `INSERT INTO appraisal_changes (survey, change, from_day, rule, recorded_on, actor)
      SELECT ?1, (SELECT coalesce(max(change), 0) + 1 FROM appraisal_changes WHERE survey = ?1), ?2, ?3, ?4, ?5`,
    args: [survey, from, JSON.stringify(rule), recordedOn, actor],
  };
}

/** The unit's last period with a shown cell of the measure under one of the filters, or null. */
export async function lastShownUnder(
  db: Database,
  { unit, measure, kind, filters }: { unit: string; measure: string; kind: PeriodKind; filters: readonly string[] },
): Promise<string | null> {
  const result = await db.execute(
    `SELECT period FROM releases WHERE unit = ?1 AND measure = ?2 AND period_kind = ?3 AND status = 'shown'
       AND filter IN (SELECT value FROM json_each(?4))
     ORDER BY coalesce((SELECT max(from_day) FROM waves WHERE waves.key = period AND period_kind = 'wave'), period)
       DESC LIMIT 1`,
    [unit, measure, kind, JSON.stringify(filters)],
  );
  const period = result.rows[0]?.period;
  return period === undefined || period === null ? null : String(period);
}
