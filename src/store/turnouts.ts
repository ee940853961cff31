import type { Turnout } from "../core/disclosure/tell-turnouts.ts";
import type { Day } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

/** A survey's links with codes; `wave` is null for those of no wave. */
export type TurnoutKey = { survey: string; wave: string | null };

/** What was told of them on `releasedOn`, of the units as they stood in `month`. */
export type ReleasedTurnouts = { wave: string | null; month: string; releasedOn: Day; turnouts: readonly Turnout[] };

/** Lets turnouts out, once. */
export function newTurnouts(
  { survey, wave }: TurnoutKey,
  { month, releasedOn, turnouts }: ReleasedTurnouts,
): Statement {
  const rows = turnouts.map(({ unit, counts, toldAt }) => [
    unit,
    counts?.invited ?? null,
    counts?.cast ?? null,
    toldAt,
  ]);
  return {
    sql: `INSERT INTO turnouts (survey, wave, unit, invited, cast_count, told_unit, month, released_on)
      SELECT ?1, ?2, v ->> 0, v ->> 1, v ->> 2, v ->> 3, ?4, ?5 FROM (SELECT value AS v FROM json_each(?3))
      WHERE NOT EXISTS (SELECT 1 FROM turnouts WHERE survey = ?1 AND wave = ?2)`,
    args: [survey, wave ?? "", JSON.stringify(rows), month, releasedOn],
  };
}

/** What was told of a survey, the links of no wave first. */
export async function releasedTurnouts(db: Database, survey: string): Promise<ReleasedTurnouts[]> {
  const result = await db.execute("SELECT * FROM turnouts WHERE survey = ?1 ORDER BY wave, unit", [survey]);
  const byWave = new Map<string, { wave: string | null; month: string; releasedOn: Day; turnouts: Turnout[] }>();
  for (const row of result.rows) {
    const wave = String(row.wave);
    const released = byWave.get(wave) ?? {
      ...{ wave: wave === "" ? null : wave, month: String(row.month), releasedOn: String(row.released_on) },
      turnouts: [],
    };
    released.turnouts.push(turnoutOf(row));
    byWave.set(wave, released);
  }
  return [...byWave.values()];
}

/** Whose turnouts were let out, as `survey wave`. */
export async function toldTurnouts(db: Database): Promise<Set<string>> {
  const result = await db.execute("SELECT DISTINCT survey, wave FROM turnouts");
  return new Set(result.rows.map(({ survey, wave }) => `${survey} ${wave}`));
}

function turnoutOf({ unit, invited, cast_count, told_unit }: Record<string, unknown>): Turnout {
  return {
    unit: String(unit),
    counts: invited === null ? null : { invited: Number(invited), cast: Number(cast_count) },
    toldAt: told_unit === null ? null : String(told_unit),
  };
}

/** What was told of a unit, the last first. */
export async function turnoutsOfUnit(
  db: Database,
  unit: string,
): Promise<(TurnoutKey & { month: string; releasedOn: Day; turnout: Turnout })[]> {
  const result = await db.execute("SELECT * FROM turnouts WHERE unit = ?1 ORDER BY released_on DESC, survey, wave", [
    unit,
  ]);
  return result.rows.map((row) => ({
    ...{ survey: String(row.survey), wave: row.wave === "" ? null : String(row.wave) },
    ...{ month: String(row.month), releasedOn: String(row.released_on), turnout: turnoutOf(row) },
  }));
}
