import type { Answers, ResponseProof } from "../core/responses/answer.ts";
import type { Database } from "./database.ts";

/** Answers `b` and responses `r` of a survey ?1 between two days ?2 and ?3 that count in a cell of the first round. */
export const COUNTED = `FROM responses r JOIN response_bodies b ON b.key = r.key
      WHERE r.survey = ?1 AND r.day BETWEEN ?2 AND ?3 AND r.origin = 'given' AND r.round = 1
        AND (r.import_id IS NULL OR r.import_id IN (SELECT import_id FROM completed_imports))`;

/** One counted first-round answer of a wave, as the weights need it. */
export type SampleRow = { unit: string; month: string; proof: ResponseProof; revision: number; answers: Answers };

/** The given, first-round answers of a survey between two days, both included; answers of unfinished imports apart. */
export async function sampleRows(
  db: Database,
  { survey, from, to }: { survey: string; from: string; to: string },
): Promise<SampleRow[]> {
  const result = await db.execute(
    `SELECT r.unit, substr(r.day, 1, 7) AS month, r.proof, r.revision, b.answers ${COUNTED} ORDER BY r.key`,
    [survey, from, to],
  );
  return result.rows.map((row) => ({
    unit: String(row.unit),
    month: String(row.month),
    proof: String(row.proof) as ResponseProof,
    revision: Number(row.revision),
    answers: JSON.parse(String(row.answers)),
  }));
}
