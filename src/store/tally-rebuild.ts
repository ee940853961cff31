import type { AcceptedAnswers, ResponseDimensions } from "../core/responses/answer.ts";
import type { TalliedRow, TallyDifference } from "../core/responses/tally-differences.ts";
import type { SurveyDefinition } from "../core/surveys/survey.ts";
import type { Database, Statement } from "./database.ts";
import type { Reader } from "./read-snapshot.ts";

/** One survey's month: what is compared at a time. */
export type TallySlice = { survey: string; month: string };

export type TallyTable = "tally_days" | "tally_months";

/** A stored response as far as it is tallied; of a text only that it was given. */
export type CountedResponse = { dimensions: ResponseDimensions; accepted: AcceptedAnswers; importId: number };

export type CountedPage = { responses: CountedResponse[]; next: PageEnd | null };
/** `key` in hex: drivers differ in what they read a BLOB as, and not all of them take that back. */
type PageEnd = { day: string; key: string };

const IS_COUNTED = "(import_id IS NULL OR import_id IN (SELECT import_id FROM completed_imports))";

/** Every month of every survey that has counted responses or kept rows. */
export async function tallySlices(db: Reader): Promise<TallySlice[]> {
  const result = await db.execute(
    `SELECT survey, substr(day, 1, 7) AS month FROM responses
      UNION SELECT survey, substr(day, 1, 7) FROM counted_days
      UNION SELECT survey, month FROM counted_months ORDER BY survey, month`,
  );
  return result.rows.map((row) => ({ survey: String(row.survey), month: String(row.month) }));
}

export async function publishedDefinitions(db: Reader): Promise<Map<string, SurveyDefinition>> {
  const result = await db.execute("SELECT survey, revision, definition FROM survey_revisions");
  return new Map(
    result.rows.map((row) => [`${row.survey}/${row.revision}`, JSON.parse(String(row.definition)) as SurveyDefinition]),
  );
}

// A text that was withdrawn was given all the same.
const PAGE = `SELECT r.day, hex(r.key) AS key, r.revision, r.unit, r.channel, r.respondent_class, r.proof, r.origin, r.round,
    coalesce(r.import_id, 0) AS import_id, b.answers,
    (SELECT json_group_array(field) FROM (SELECT field FROM response_texts WHERE key = r.key
      UNION SELECT field FROM text_withdrawals WHERE key = r.key)) AS fields
  FROM responses r JOIN response_bodies b ON b.key = r.key
  WHERE r.survey = ?1 AND (r.day, r.key) > (?2, unhex(?3)) AND r.day <= ?4 AND ${IS_COUNTED}
  ORDER BY r.day, r.key LIMIT ?5`;

/** Counted responses of a slice in the order of their keys, at most `limit`, from where the last page ended. */
export async function countedResponses(
  db: Reader,
  { survey, month }: TallySlice,
  after: PageEnd | null,
  limit: number,
): Promise<CountedPage> {
  const from = after ?? { day: `${month}-01`, key: "" };
  const result = await db.execute(PAGE, [survey, from.day, from.key, `${month}-31`, limit]);
  const last = result.rows.at(-1);
  return {
    responses: result.rows.map((row) => countedResponse(survey, row)),
    next: last && result.rows.length === limit ? { day: String(last.day), key: String(last.key) } : null,
  };
}

function countedResponse(survey: string, row: Record<string, unknown>): CountedResponse {
  const fields = JSON.parse(String(row.fields)) as string[];
  return {
    dimensions: {
      ...{ survey, revision: Number(row.revision), day: String(row.day), unit: String(row.unit), link: null },
      channel: String(row.channel) as ResponseDimensions["channel"],
      respondentClass: row.respondent_class === null ? null : String(row.respondent_class),
      proof: String(row.proof) as ResponseDimensions["proof"],
      origin: String(row.origin) as ResponseDimensions["origin"],
      round: Number(row.round),
    },
    accepted: { closed: JSON.parse(String(row.answers)), texts: fields.map((field) => ({ field, text: "" })) },
    importId: Number(row.import_id),
  };
}

const UNITS = `WITH RECURSIVE units_of (unit) AS (
    SELECT min(unit) FROM tally_days WHERE survey = ?1
    UNION ALL SELECT (SELECT min(unit) FROM tally_days WHERE survey = ?1 AND unit > u.unit) FROM units_of u
      WHERE u.unit IS NOT NULL)`;
const KEPT: Record<TallyTable, string> = {
  tally_days: `${UNITS} SELECT t.*, day AS at FROM units_of u CROSS JOIN counted_days t
    WHERE t.survey = ?1 AND t.unit = u.unit AND t.day BETWEEN ?2 || '-01' AND ?2 || '-31'`,
  tally_months: "SELECT t.*, month AS at FROM counted_months t WHERE month = ?2 AND survey = ?1",
};

/** The rows that are kept for a slice. */
export async function keptTally(db: Reader, table: TallyTable, { survey, month }: TallySlice): Promise<TalliedRow[]> {
  const result = await db.execute(KEPT[table], [survey, month]);
  return result.rows.map((row) => ({
    survey,
    unit: String(row.unit),
    at: String(row.at),
    revision: Number(row.revision),
    question: String(row.question),
    value: String(row.value),
    channel: String(row.channel),
    respondentClass: String(row.respondent_class),
    proof: String(row.proof),
    origin: String(row.origin),
    round: Number(row.round),
    flag: String(row.flag),
    importId: Number(row.import_id),
    count: Number(row.count),
    sum: Number(row.sum),
    sumOfSquares: Number(row.sum_of_squares),
  }));
}

/** Puts what was rebuilt in the place of what is kept, all of these cells at once. */
export async function replaceTally(
  db: Database,
  table: TallyTable,
  differences: readonly TallyDifference[],
): Promise<void> {
  const rebuilt = differences.flatMap(({ rebuilt: row }) => (row ? [row] : []));
  const surplus = differences.flatMap(({ kept, rebuilt: row }) => (kept && !row ? [kept] : []));
  await db.batch([deleteStatement(table, surplus), upsertStatement(table, rebuilt)]);
}

function cellColumns(table: TallyTable): string {
  const at = table === "tally_days" ? "day" : "month";
  return `survey, unit, ${at}, revision, question, value, channel, respondent_class, proof, origin, round, flag, import_id`;
}

function cellValues(row: TalliedRow): (string | number)[] {
  return [
    ...[row.survey, row.unit, row.at, row.revision, row.question, row.value, row.channel, row.respondentClass],
    ...[row.proof, row.origin, row.round, row.flag, row.importId],
  ];
}

const valuesUpTo = (count: number) => Array.from({ length: count }, (_, index) => `v ->> ${index}`).join(", ");

function deleteStatement(table: TallyTable, rows: readonly TalliedRow[]): Statement {
  return {
    sql: `DELETE FROM ${table} WHERE (${cellColumns(table)}) IN
      (SELECT ${valuesUpTo(13)} FROM (SELECT value AS v FROM json_each(?1)))`,
    args: [JSON.stringify(rows.map(cellValues))],
  };
}

function upsertStatement(table: TallyTable, rows: readonly TalliedRow[]): Statement {
  return {
    sql: `INSERT INTO ${table} (${cellColumns(table)}, count, sum, sum_of_squares)
      SELECT ${valuesUpTo(16)} FROM (SELECT value AS v FROM json_each(?1)) WHERE true
      ON CONFLICT DO UPDATE SET count = excluded.count, sum = excluded.sum, sum_of_squares = excluded.sum_of_squares`,
    args: [JSON.stringify(rows.map((row) => [...cellValues(row), row.count, row.sum, row.sumOfSquares]))],
  };
}
