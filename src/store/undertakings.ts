import type { Row } from "@libsql/client";
import type { Day } from "../core/figures/period.ts";
import type { Undertaking } from "../core/units/undertaking.ts";
import type { Database, Statement } from "./database.ts";

/** Who wrote a line, and when. */
type Writing = { recordedOn: Day; actor: string };
type Promised = Pick<Undertaking, "unit" | "day" | "due" | "text">;

/** Records an undertaking under the next number of its unit; nothing where the very same stands there already. */
export function newUndertaking({ unit, day, due, text }: Promised, { recordedOn, actor }: Writing): Statement {
  return {
    sql: `INSERT INTO undertakings (unit, number, day, due, text, recorded_on, actor)
      SELECT ?1, (SELECT coalesce(max(number), 0) + 1 FROM undertakings WHERE unit = ?1), ?2, ?3, ?4, ?5, ?6
      WHERE NOT EXISTS (SELECT 1 FROM undertakings u WHERE u.unit = ?1 AND u.day = ?2 AND u.due IS ?3 AND u.text = ?4
        AND NOT EXISTS (SELECT 1 FROM undertaking_withdrawals w WHERE w.unit = u.unit AND w.number = u.number))`,
    args: [unit, day, due, text, recordedOn, actor],
  };
}

/** Withdraws an undertaking, once. */
export function newWithdrawal(
  { unit, number, reason }: { unit: string; number: number; reason: string },
  { recordedOn, actor }: Writing,
): Statement {
  return {
    sql: `INSERT INTO undertaking_withdrawals (unit, number, reason, recorded_on, actor)
      SELECT unit, number, ?3, ?4, ?5 FROM undertakings u WHERE unit = ?1 AND number = ?2
        AND NOT EXISTS (SELECT 1 FROM undertaking_withdrawals w WHERE w.unit = u.unit AND w.number = u.number)`,
    args: [unit, number, reason, recordedOn, actor],
  };
}

const READ = `SELECT u.*, w.recorded_on AS withdrawn_on, w.reason, w.actor AS withdrawn_by
  FROM undertakings u LEFT JOIN undertaking_withdrawals w ON w.unit = u.unit AND w.number = u.number`;

/** The undertakings of units, withdrawn ones included, by day, then by unit and number. */
export async function undertakingsOfUnits(db: Database, units: readonly string[]): Promise<Undertaking[]> {
  const result = await db.execute(
    `${READ} WHERE u.unit IN (SELECT value FROM json_each(?1)) ORDER BY u.day, u.unit, u.number`,
    [JSON.stringify(units)],
  );
  return result.rows.map(undertakingOf);
}

/** The same of one unit with who recorded and who withdrew each, which nobody is shown. */
export async function writtenUndertakings(
  db: Database,
  unit: string,
): Promise<(Undertaking & { actor: string; withdrawnBy: string })[]> {
  const { rows } = await db.execute(`${READ} WHERE u.unit = ?1 ORDER BY u.number`, [unit]);
  return rows.map((row) => ({
    ...undertakingOf(row),
    ...{ actor: String(row.actor), withdrawnBy: String(row.withdrawn_by) },
  }));
}

function undertakingOf(row: Row): Undertaking {
  const { unit, number, day, due, text, recorded_on, withdrawn_on, reason } = row;
  return {
    ...{ unit: String(unit), number: Number(number), day: String(day), text: String(text) },
    due: due === null ? null : String(due),
    recordedOn: String(recorded_on),
    withdrawn: withdrawn_on === null ? null : { on: String(withdrawn_on), reason: String(reason) },
  };
}
