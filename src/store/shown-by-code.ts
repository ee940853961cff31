import type { Database } from "./database.ts";
import { NEWEST } from "./releases.ts";
import type { TurnoutKey } from "./turnouts.ts";

/**
 * How many answers by one-time code the shown cells of a survey's questions add up to, by `unit question`: of one wave, or
 * of all months and waves, none of which share an answer.
 */
export async function shownByCode(
  db: Database,
  { survey, wave, questions }: TurnoutKey & { questions: readonly string[] },
): Promise<Map<string, number>> {
  const prefix = `question:${survey}:`;
  const measures = questions.map((question) => prefix + question);
  const result = await db.execute(
    `SELECT r.unit, r.measure, sum(r.counts ->> 'answered') AS answered FROM releases r
      WHERE measure IN (SELECT value FROM json_each(?1)) AND filter = 'survey:' || ?2 AND proof = 'token'
        AND status = 'shown' AND ((period_kind = 'wave' AND period = ?3) OR (?3 IS NULL AND period_kind IN ('month', 'wave')))
        AND ${NEWEST} GROUP BY r.unit, r.measure`,
    [JSON.stringify(measures), survey, wave],
  );
  return new Map(
    result.rows.map(({ unit, measure, answered }) => [
      `${unit} ${String(measure).slice(prefix.length)}`,
      Number(answered),
    ]),
  );
}
