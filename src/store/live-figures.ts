import type { Period } from "../core/figures/period.ts";
import type { Database } from "./database.ts";

/** A live figure stands at ten answers, and is told from twenty on. */
const TOLD_FROM = 20;

/** Whether figures of the unit itself were told live in the period: its first ten answers, once there were twenty. */
export async function hasLiveFigures(
  db: Database,
  { unit, surveys, period }: { unit: string; surveys: readonly string[]; period: Pick<Period, "kind" | "key"> },
): Promise<boolean> {
  const result = await db.execute(
    `SELECT 1 FROM live_snapshots WHERE survey IN (SELECT value FROM json_each(?1)) AND unit = ?2 AND period_kind = ?3
      AND period = ?4 AND at >= ${TOLD_FROM} LIMIT 1`,
    [JSON.stringify(surveys), unit, period.kind, period.key],
  );
  return result.rows.length > 0;
}
