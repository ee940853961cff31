import type { TallyRow } from "../core/figures/counts.ts";
import type { ResponseDimensions } from "../core/responses/answer.ts";
import type { NewResponse } from "../core/responses/new-response.ts";
import type { Database, Statement } from "./database.ts";

/** A tally row with the civil day it belongs to, or the month. */
export type DatedTallyRow = TallyRow & { day: string };

const COLUMNS = "survey, revision, channel, respondent_class, proof, origin, round, flag, import_id";

/** What rows have in common is bound once: reading a value out of JSON costs as much as adding to a row. */
function upsert(table: "tally_days" | "tally_months", dateColumn: "day" | "month", date: string): string {
  return `INSERT INTO ${table} (${COLUMNS}, ${dateColumn}, unit, question, value, count, sum, sum_of_squares)
    SELECT ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ${date}, v ->> 1, v ->> 2, v ->> 3, v ->> 4, v ->> 5, v ->> 6
    FROM (SELECT value AS v FROM json_each(?1)) WHERE true
    ON CONFLICT DO UPDATE SET count = count + excluded.count, sum = sum + excluded.sum,
      sum_of_squares = sum_of_squares + excluded.sum_of_squares`;
}

const UPSERT_DAYS = upsert("tally_days", "day", "v ->> 0");
const UPSERT_MONTHS = upsert("tally_months", "month", "substr(v ->> 0, 1, 7)");

/** Adds rows to the daily and the monthly tally; `importId` 0 is everything but imports. */
export function tallyStatements(rows: readonly DatedTallyRow[], importId: number): Statement[] {
  return sheetsOf(rows).flatMap((sheet) => {
    const common = [...commonValues(sheet), importId];
    const days = JSON.stringify(sheet.map(ownValues));
    const months = isOneDay(sheet) ? days : JSON.stringify(foldMonths(sheet).map(ownValues));
    return [
      { sql: UPSERT_DAYS, args: [days, ...common] },
      { sql: UPSERT_MONTHS, args: [months, ...common] },
    ];
  });
}

type FullSheet = readonly [DatedTallyRow, ...DatedTallyRow[]];

function sheetsOf(rows: readonly DatedTallyRow[]): FullSheet[] {
  const sheets = new Map<string, [DatedTallyRow, ...DatedTallyRow[]]>();
  for (const row of rows) {
    const name = `${row.flag}\n${sheetOf(row)}`;
    const sheet = sheets.get(name);
    if (sheet) {
      sheet.push(row);
    } else {
      sheets.set(name, [row]);
    }
  }
  return [...sheets.values()];
}

function isOneDay([first, ...others]: FullSheet): boolean {
  return others.every(({ day }) => day === first.day);
}

function foldMonths(sheet: FullSheet): DatedTallyRow[] {
  const months = new Map<string, DatedTallyRow>();
  for (const row of sheet) {
    const month = row.day.slice(0, 7);
    addRow(months, `${month}\n${lineOf(row)}`, row, month);
  }
  return [...months.values()];
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
  return `${row.survey}\n${row.revision}\n${row.channel}\n${row.respondentClass ?? ""}\n${row.proof}\n${row.origin}\n${row.round}`;
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

function commonValues([row]: FullSheet): (string | number)[] {
  const { survey, revision, channel, respondentClass, proof, origin, round, flag } = row;
  return [survey, revision, channel, respondentClass, proof, origin, round, flag];
}

function ownValues({ day, unit, question, value, count, sum, sumOfSquares }: DatedTallyRow): (string | number)[] {
  return [day, unit, question, value, count, sum, sumOfSquares];
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
