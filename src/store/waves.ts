import { and, asc, eq } from "drizzle-orm";
import { waves } from "../../db/schema.ts";
import type { Days } from "../core/figures/moved-days.ts";
import type { Day } from "../core/figures/period.ts";
import type { LocalText } from "../core/local-text.ts";
import type { Database, Statement } from "./database.ts";

/** A named date range of a poll, both days included; a key has the same days in every survey. */
export type Wave = { survey: string; key: string; fromDay: Day; toDay: Day; name: LocalText | null };

const columns = {
  survey: waves.survey,
  key: waves.key,
  fromDay: waves.fromDay,
  toDay: waves.toDay,
  name: waves.name,
};

export async function findWave(db: Database, survey: string, key: string): Promise<Wave | null> {
  const [wave] = await db.query
    .select(columns)
    .from(waves)
    .where(and(eq(waves.survey, survey), eq(waves.key, key)));
  return wave ?? null;
}

/** All waves of all surveys, by first day. */
export async function listWaves(db: Database): Promise<Wave[]> {
  return db.query.select(columns).from(waves).orderBy(asc(waves.fromDay), asc(waves.survey), asc(waves.key));
}

/** True when figures of the wave, of whatever survey, are public; live totals do not count (`isToldLive`). */
export async function isWaveReleased(db: Database, key: string): Promise<boolean> {
  const result = await db.execute(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM closed_periods WHERE period_kind = 'wave' AND period = ?1)
      OR EXISTS (SELECT 1 FROM releases WHERE period_kind = 'wave' AND period = ?1 AND filter NOT LIKE 'live:%')`,
    [key],
  );
  return result.rows.length > 0;
}

/** True when a month that holds days of `from`…`to` was released with cells of this survey; live totals do not count. */
export async function isSurveyReleasedWithin(db: Database, survey: string, from: Day, to: Day): Promise<boolean> {
  const result = await db.execute(
    `SELECT 1 FROM releases
      WHERE period_kind = 'month' AND period BETWEEN ?2 AND ?3 AND filter NOT LIKE 'live:%'
        AND (filter = 'survey:' || ?1 OR substr(measure, 1, length('question:' || ?1 || ':')) = 'question:' || ?1 || ':')
      LIMIT 1`,
    [survey, from.slice(0, 7), to.slice(0, 7)],
  );
  return result.rows.length > 0;
}

/**
 * True when live totals of this survey, of a wave or of the months that hold the days, were told on one of them or
 * later: these answers would then leave what they were told with, or come to what was told without them.
 */
export async function isToldLive(db: Database, wave: Pick<Wave, "survey" | "key">, days: readonly Days[]) {
  const result = await db.execute(
    `SELECT 1 FROM json_each(?3) d JOIN releases r ON r.filter = 'live:' || ?1 AND r.released_on >= d.value ->> 'from'
        AND (r.period_kind = 'wave' AND r.period = ?2 OR r.period_kind = 'month'
          AND r.period BETWEEN substr(d.value ->> 'from', 1, 7) AND substr(d.value ->> 'to', 1, 7)) LIMIT 1`,
    [wave.survey, wave.key, JSON.stringify(days)],
  );
  return result.rows.length > 0;
}

export function newWaveChange(wave: Wave, recordedOn: Day, actor: string): Statement {
  return {
    sql: `INSERT INTO wave_changes (survey, key, change, from_day, to_day, name, recorded_on, actor)
      SELECT ?1, ?2, (SELECT coalesce(max(change), 0) + 1 FROM wave_changes WHERE survey = ?1 AND key = ?2), ?3, ?4, ?5, ?6, ?7`,
    args: [
      wave.survey,
      wave.key,
      wave.fromDay,
      wave.toDay,
      wave.name === null ? null : JSON.stringify(wave.name),
      recordedOn,
      actor,
    ],
  };
}
