import type { Database } from "./database.ts";

/** The links of a batch of codes. */
export type BatchLinks = { id: string; survey: string; links: readonly string[] };

/** The batches of all surveys with their links. */
export async function batchLinks(db: Database): Promise<BatchLinks[]> {
  const result = await db.execute(
    `SELECT b.id, b.survey, (SELECT json_group_array(link) FROM code_batch_links l WHERE l.batch = b.id) AS links
      FROM code_batches b ORDER BY b.id`,
  );
  return result.rows.map(({ id, survey, links }) => ({
    id: String(id),
    survey: String(survey),
    links: JSON.parse(String(links)),
  }));
}

/** By batch, how many codes were made and cast: for the gate alone. */
export async function castCodes(
  db: Database,
  batches: readonly string[],
): Promise<Map<string, { invited: number; cast: number }>> {
  const result = await db.execute(
    `SELECT batch, count(*) AS invited, sum(is_spent) AS cast_count FROM one_time_codes
      WHERE batch IN (SELECT value FROM json_each(?1)) GROUP BY batch`,
    [JSON.stringify(batches)],
  );
  return new Map(
    result.rows.map(({ batch, invited, cast_count }) => [
      String(batch),
      { invited: Number(invited), cast: Number(cast_count) },
    ]),
  );
}
