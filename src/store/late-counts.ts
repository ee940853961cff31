import type { Database } from "./database.ts";

/** The last fixed number of late answers of the whole deployment, and its day. */
export async function lastLateCount(db: Database): Promise<{ recordedOn: string; count: number } | null> {
  const result = await db.execute("SELECT recorded_on, count FROM late_counts ORDER BY recorded_on DESC LIMIT 1");
  const [row] = result.rows;
  return row ? { recordedOn: String(row.recorded_on), count: Number(row.count) } : null;
}
