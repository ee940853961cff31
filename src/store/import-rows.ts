import type { Day } from "../core/figures/period.ts";
import type { ResponseDimensions } from "../core/responses/answer.ts";
import type { Database, Statement } from "./database.ts";

/** A stored response as far as it tells whether an import's row is the same; `key` is in lower-case hex. */
export type StoredImportRow = {
  key: string;
  /** Null when it came in otherwise than by an import. */
  importId: number | null;
  isCounted: boolean;
  dimensions: Omit<ResponseDimensions, "survey" | "link" | "revision">;
  closedJson: string;
  texts: readonly (readonly [field: string, text: string])[];
};

const FIND = `SELECT lower(hex(r.key)) AS key, r.import_id, r.day, r.unit, r.channel, r.respondent_class, r.proof,
    r.origin, r.round, b.answers,
    r.import_id IS NULL OR r.import_id IN (SELECT import_id FROM completed_imports) AS is_counted,
    (SELECT json_group_array(json_array(field, CAST(text AS TEXT))) FROM
      response_texts t WHERE t.key = r.key) AS texts
  FROM json_each(?1) k JOIN responses r ON r.key = unhex(k.value) JOIN response_bodies b ON b.key = r.key`;

/** Those of `keys` (hex) that are stored, whether they count or not. */
export async function findImportRows(db: Database, keys: readonly string[]): Promise<StoredImportRow[]> {
  const result = await db.execute(FIND, [JSON.stringify(keys)]);
  return result.rows.map((row) => ({
    key: String(row.key),
    importId: row.import_id === null ? null : Number(row.import_id),
    isCounted: Number(row.is_counted) === 1,
    dimensions: {
      day: String(row.day),
      unit: String(row.unit),
      channel: String(row.channel) as ResponseDimensions["channel"],
      respondentClass: row.respondent_class === null ? null : String(row.respondent_class),
      proof: String(row.proof) as ResponseDimensions["proof"],
      origin: String(row.origin) as ResponseDimensions["origin"],
      round: Number(row.round),
    },
    closedJson: String(row.answers),
    texts: JSON.parse(String(row.texts)),
  }));
}

/** The day from which each of `codes` no longer exists, null while it does; what is no unit is absent. */
export async function findUnitEnds(db: Database, codes: readonly string[]): Promise<Map<string, Day | null>> {
  const result = await db.execute("SELECT code, until FROM json_each(?1) JOIN units ON code = value", [
    JSON.stringify(codes),
  ]);
  return new Map(result.rows.map((row) => [String(row.code), row.until === null ? null : String(row.until)] as const));
}

const SOME_KEYS = "(SELECT key FROM responses WHERE import_id = ?1 ORDER BY key LIMIT ?2)";

/** Takes away at most `limit` responses of an import that is not completed, with their answers and texts. */
export function deleteImportRows(importId: number, limit: number): Statement[] {
  return ["response_texts", "response_bodies", "responses"].map((table) => ({
    sql: `DELETE FROM ${table} WHERE key IN ${SOME_KEYS}`,
    args: [importId, limit],
  }));
}

/** Takes away what an import that is not completed would have added to the tallies. */
export function deleteImportTallies(importId: number, survey: string): Statement[] {
  return ["tally_days", "tally_months"].map((table) => ({
    sql: `DELETE FROM ${table} WHERE survey = ?1 AND import_id = ?2`,
    args: [survey, importId],
  }));
}
