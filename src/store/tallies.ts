import type { TallyRow } from "../core/figures/counts.ts";
import type { ResponseDimensions } from "../core/responses/answer.ts";
import type { NewResponse } from "../core/responses/new-response.ts";
import type { Database, Statement } from "./database.ts";

/** A tally row with the civil day it belongs to, or the month. */
export type DatedTallyRow = TallyRow & { day: string };

const COLUMNS = "revision, question, value, channel, respondent_class, proof, origin, round, flag";
const VALUES = Array.from({ length: 12 }, (_, index) => `v ->> ${index + 3}`).join(", ");

function upsert(table: "tally_days" | "tally_months", dateColumn: "day" | "month"): string {
  return `INSERT INTO ${table} (survey, unit, ${dateColumn}, ${COLUMNS}, count, sum, sum_of_squares, import_id)
    SELECT v ->> 0, v ->> 1, v ->> 2, ${VALUES}, ?2 FROM (SELECT value AS v FROM json_each(?1)) WHERE true
    ON CONFLICT DO UPDATE SET count = count + excluded.count, sum = sum + excluded.sum,
      sum_of_squares = sum_of_squares + excluded.sum_of_squares`;
}

const UPSERT_DAYS = upsert("tally_days", "day");
const UPSERT_MONTHS = upsert("tally_months", "month");

/** Adds rows to the daily and the monthly tally; `importId` 0 is everything but imports. */
export function tallyStatements(rows: readonly DatedTallyRow[], importId: number): Statement[] {
  if (rows.length === 0) {
    return [];
  }
  const months = new Map<string, DatedTallyRow>();
  for (const row of rows) {
    const month = row.day.slice(0, 7);
    addRow(months, `${month}\n${row.flag}\n${sheetOf(row)}\n${lineOf(row)}`, row, month);
  }
  return [
    { sql: UPSERT_DAYS, args: [JSON.stringify(rows.map(valuesOf)), importId] },
    { sql: UPSERT_MONTHS, args: [JSON.stringify([...months.values()].map(valuesOf)), importId] },
  ];
}

/** What responses add to the tally, each cell once. */
export function foldTallies(responses: readonly Tallied[]): DatedTallyRow[] {
  const sheets = new Map<string, Map<string, DatedTallyRow>>();
  for (const { tally, dimensions, times } of alikeIn(responses)) {
    // Rows of one response differ in question, value and unit only.
    const name = `${tally[0]?.flag}\n${datedSheetOf(dimensions)}`;
    const sheet = sheets.get(name) ?? new Map<string, DatedTallyRow>();
    sheets.set(name, sheet);
    for (const row of tally) {
      addRow(sheet, lineOf(row), row, dimensions.day, times);
    }
  }
  return [...sheets.values()].flatMap((sheet) => [...sheet.values()]);
}

type Tallied = Pick<NewResponse, "tally" | "dimensions">;

/** Those that have one tally between them, once, and how often. */
function alikeIn(responses: readonly Tallied[]): Iterable<Tallied & { times: number }> {
  const alike = new Map<Tallied["tally"], Tallied & { times: number }>();
  for (const { tally, dimensions } of responses) {
    const known = alike.get(tally);
    if (known) {
      known.times++;
    } else {
      alike.set(tally, { tally, dimensions, times: 1 });
    }
  }
  return alike.values();
}

// The dimensions of a link's answers are the same object all day.
const datedSheets = new WeakMap<ResponseDimensions, string>();

function datedSheetOf(dimensions: ResponseDimensions): string {
  const name = datedSheets.get(dimensions) ?? `${dimensions.day}\n${sheetOf(dimensions)}`;
  datedSheets.set(dimensions, name);
  return name;
}

function sheetOf(row: Omit<ResponseDimensions, "day" | "unit" | "link"> | TallyRow): string {
  return `${row.survey}\n${row.revision}\n${row.channel}\n${row.respondentClass}\n${row.proof}\n${row.origin}\n${row.round}`;
}

function lineOf(row: TallyRow): string {
  return `${row.question}\n${row.value}\n${row.unit}`;
}

function addRow(rows: Map<string, DatedTallyRow>, key: string, row: TallyRow, day: string, times = 1): void {
  const sums = rows.get(key) ?? { ...row, day, count: 0, sum: 0, sumOfSquares: 0 };
  sums.count += row.count * times;
  sums.sum += row.sum * times;
  sums.sumOfSquares += row.sumOfSquares * times;
  rows.set(key, sums);
}

function valuesOf(row: DatedTallyRow): (string | number)[] {
  return [
    ...[row.survey, row.unit, row.day, row.revision, row.question, row.value],
    ...[row.channel, row.respondentClass, row.proof, row.origin, row.round, row.flag],
    ...[row.count, row.sum, row.sumOfSquares],
  ];
}

export function tallyRow(row: Record<string, unknown>): TallyRow {
  return {
    survey: String(row.survey),
    revision: Number(row.revision),
    question: String(row.question),
    value: String(row.value),
    unit: String(row.unit),
    channel: String(row.channel),
    respondentClass: String(row.respondent_class),
    proof: String(row.proof),
    origin: String(row.origin),
    round: Number(row.round),
    flag: String(row.flag),
    count: Number(row.count),
    sum: Number(row.sum),
    sumOfSquares: Number(row.sum_of_squares),
  };
}

/** Months that hold counted answers, oldest first. */
export async function talliedMonths(db: Database): Promise<string[]> {
  const result = await db.execute("SELECT DISTINCT month FROM counted_months ORDER BY month");
  return result.rows.map((row) => String(row.month));
}

/** Months that an import put answers into. */
export async function monthsOfImport(db: Database, importId: number): Promise<string[]> {
  const result = await db.execute("SELECT DISTINCT month FROM tally_months WHERE import_id = ?1 ORDER BY month", [
    importId,
  ]);
  return result.rows.map((row) => String(row.month));
}
