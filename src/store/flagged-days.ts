import { DAY_RULES, type DayCount, type DayRule } from "../core/responses/flagged-days.ts";
import type { Database, Statement } from "./database.ts";

/** Answers to open links by survey, unit, channel and day, from `from` to `to`; `alike` stays 0 before `alikeFrom`. */
export async function openDayCounts(
  db: Database,
  { from, alikeFrom, to }: { from: string; alikeFrom: string; to: string },
): Promise<Map<string, DayCount[]>> {
  const { countMin, itemsMin } = DAY_RULES.alike;
  const result = await db.execute(
    `WITH many AS (SELECT survey, unit, channel, day, sum(count) AS count FROM counted_days
        WHERE question = '' AND proof = 'open' AND day BETWEEN ?1 AND ?3 GROUP BY survey, unit, channel, day)
      SELECT m.*, CASE WHEN m.count < ?4 OR m.day < ?2 THEN 0 ELSE coalesce((
          SELECT max(same) FROM (SELECT count(*) AS same, b.answers FROM responses r JOIN response_bodies b ON b.key = r.key
            WHERE r.survey = m.survey AND r.day = m.day AND r.unit = m.unit AND r.channel = m.channel AND r.proof = 'open'
            GROUP BY b.answers HAVING count(*) >= ?4)
          WHERE (SELECT count(*) FROM json_tree(answers) WHERE atom IS NOT NULL) >= ?5), 0) END AS alike
        FROM many m ORDER BY m.survey, m.unit, m.channel, m.day`,
    [from, alikeFrom, to, countMin, itemsMin],
  );
  const bySurvey = new Map<string, DayCount[]>();
  for (const { survey, unit, channel, day, count, alike } of result.rows) {
    const own = bySurvey.get(String(survey)) ?? [];
    bySurvey.set(String(survey), own);
    own.push({
      ...{ unit: String(unit), channel: String(channel), day: String(day) },
      ...{ count: Number(count), alike: Number(alike) },
    });
  }
  return bySurvey;
}

type Row = { survey: string; unit: string; channel: string; day: string; rule: DayRule };

/** Flags days; one that is flagged already stays as it is. */
export function flagDaysStatement(days: readonly Row[]): Statement {
  return {
    sql: `INSERT INTO flagged_days (survey, unit, channel, day, rule)
      SELECT value ->> 'survey', value ->> 'unit', value ->> 'channel', value ->> 'day', value ->> 'rule'
        FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
    args: [JSON.stringify(days)],
  };
}
