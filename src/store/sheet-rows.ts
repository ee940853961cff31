import type { ResponseProof } from "../core/responses/answer.ts";
import type { Database } from "./database.ts";
import { COUNTED } from "./sample-rows.ts";

/** One counted first-round answer to a matrix; `levels` by row, as it was sent. */
export type SheetRow = {
  respondentClass: string;
  proof: ResponseProof;
  revision: number;
  levels: Readonly<Record<string, number | string>>;
};

type Asked = {
  survey: string;
  question: string;
  classes: readonly string[];
  from: string;
  to: string;
  isWave: boolean;
};

/**
 * The answers of these respondent classes to a survey's matrix between two days, both included. Days of the survey's
 * waves, which have a release of their own, are left out unless the days asked for are a wave's.
 */
export async function sheetRows(db: Database, asked: Asked): Promise<SheetRow[]> {
  const { survey, question, classes, from, to, isWave } = asked;
  const result = await db.execute(
    `SELECT r.respondent_class, r.proof, r.revision, json_extract(b.answers, ?4) AS levels ${COUNTED}
        AND r.respondent_class IN (SELECT value FROM json_each(?5)) AND json_type(b.answers, ?4) = 'object'
        AND (?6 OR NOT EXISTS (SELECT 1 FROM waves w WHERE w.survey = r.survey AND r.day BETWEEN w.from_day AND w.to_day))
      ORDER BY r.key`,
    [survey, from, to, `$."${question}"`, JSON.stringify(classes), isWave ? 1 : 0],
  );
  return result.rows.map((row) => ({
    respondentClass: String(row.respondent_class),
    proof: String(row.proof) as ResponseProof,
    revision: Number(row.revision),
    levels: JSON.parse(String(row.levels)),
  }));
}
