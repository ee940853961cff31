import type { ReleasedCell } from "../core/disclosure/released-cell.ts";
import type { PeriodKind } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

/** As a condition on `r`: the newest version of its cell. */
export const NEWEST = `r.version = (SELECT max(later.version) FROM releases later WHERE later.unit = r.unit
  AND later.measure = r.measure AND later.period_kind = r.period_kind AND later.filter = r.filter
  AND later.proof = r.proof AND later.period = r.period)`;

/** Keys of calendar periods stand in their order; a wave's place is its first day. */
export const IN_ORDER =
  "coalesce((SELECT max(from_day) FROM waves WHERE waves.key = period AND period_kind = 'wave'), period)";

/** Lets cells out: the only statement that does. */
export function releaseStatement(cells: readonly ReleasedCell[], releasedOn: string): Statement {
  const rows = cells.map((cell) => [
    ...[cell.unit, cell.measure, cell.periodKind, cell.filter, cell.proof, cell.period, cell.version, cell.status],
    ...[cell.counts === null ? null : JSON.stringify(cell.counts), cell.formulaVersion],
    ...[cell.span === null ? null : JSON.stringify(cell.span), cell.bound],
  ]);
  return {
    sql: `INSERT INTO releases (unit, measure, period_kind, filter, proof, period, version, status, counts,
        formula_version, span, bound, released_on)
      SELECT v ->> 0, v ->> 1, v ->> 2, v ->> 3, v ->> 4, v ->> 5, v ->> 6, v ->> 7, v ->> 8, v ->> 9, v ->> 10, v ->> 11, ?2
      FROM (SELECT value AS v FROM json_each(?1)) WHERE true ON CONFLICT DO NOTHING`,
    args: [JSON.stringify(rows), releasedOn],
  };
}

/** What was released for these units under one measure and filter (`live:%` included on request), newest versions. */
export async function releasedSeries(
  db: Database,
  input: { units: readonly string[]; measure: string; kind: PeriodKind; filter: string },
): Promise<ReleasedCell[]> {
  const result = await db.execute(
    `SELECT r.* FROM releases r
      WHERE unit IN (SELECT value FROM json_each(?1)) AND measure = ?2 AND period_kind = ?3 AND filter = ?4 AND ${NEWEST}`,
    [JSON.stringify(input.units), input.measure, input.kind, input.filter],
  );
  return result.rows.map(releasedCell);
}

/** The units' cells of one period, newest versions. */
export async function releasedAt(
  db: Database,
  input: { units: readonly string[]; measure: string; kind: PeriodKind; filter: string; period: string },
): Promise<ReleasedCell[]> {
  const result = await db.execute(
    `SELECT r.* FROM json_each(?1) u CROSS JOIN releases r
      WHERE r.unit = u.value AND measure = ?2 AND period_kind = ?3 AND filter = ?4 AND period = ?5 AND ${NEWEST}`,
    [JSON.stringify(input.units), input.measure, input.kind, input.filter, input.period],
  );
  return result.rows.map(releasedCell);
}

/** What live surveys of a unit have let out of their open months or waves. */
export async function releasedLive(
  db: Database,
  input: { unit: string; measure: string; kind: PeriodKind },
): Promise<ReleasedCell[]> {
  const result = await db.execute(
    `SELECT r.* FROM releases r WHERE unit = ?1 AND measure = ?2 AND period_kind = ?3
       AND filter > 'live:' AND filter < 'live;' AND ${NEWEST}`,
    [input.unit, input.measure, input.kind],
  );
  return result.rows.map(releasedCell);
}

/** The last period, `except` apart, with a shown cell for any of the units. */
export async function lastShownPeriod(
  db: Database,
  input: {
    units: readonly string[];
    measure: string;
    kind: PeriodKind;
    proof: string | null;
    except: readonly string[];
  },
): Promise<string | null> {
  const result = await db.execute(
    `SELECT period FROM releases WHERE unit IN (SELECT value FROM json_each(?1)) AND measure = ?2
       AND period_kind = ?3 AND filter = '' AND status = 'shown' AND (?4 IS NULL OR proof = ?4)
       AND period NOT IN (SELECT value FROM json_each(?5))
     ORDER BY ${IN_ORDER} DESC LIMIT 1`,
    [JSON.stringify(input.units), input.measure, input.kind, input.proof, JSON.stringify(input.except)],
  );
  const period = result.rows[0]?.period;
  return period === null || period === undefined ? null : String(period);
}

/** Indicator keys with a shown cell, open live ones included, for the unit. */
export async function shownIndicators(db: Database, unit: string): Promise<Set<string>> {
  const result = await db.execute(
    "SELECT DISTINCT measure FROM releases WHERE unit = ?1 AND measure LIKE 'indicator:%' AND status = 'shown' AND (filter = '' OR filter LIKE 'live:%')",
    [unit],
  );
  return new Set(result.rows.map((row) => String(row.measure).slice("indicator:".length)));
}

/** The kinds of period in which the unit has a shown cell of the measure, open live ones included. */
export async function shownKinds(db: Database, unit: string, measure: string): Promise<Set<string>> {
  const result = await db.execute(
    `SELECT DISTINCT period_kind FROM releases
      WHERE unit = ?1 AND measure = ?2 AND status = 'shown' AND (filter = '' OR filter LIKE 'live:%')`,
    [unit, measure],
  );
  return new Set(result.rows.map((row) => String(row.period_kind)));
}

/** Of one filter each: the parts of a unit's answers with a shown cell of the measure, in order. */
export async function shownFilters(
  db: Database,
  { unit, measure, kind }: { unit: string; measure: string; kind: PeriodKind },
): Promise<string[]> {
  const result = await db.execute(
    `SELECT DISTINCT filter FROM releases WHERE unit = ?1 AND measure = ?2 AND period_kind = ?3 AND status = 'shown'
       AND (filter LIKE 'channel:%' OR filter LIKE 'class:%' OR filter LIKE 'survey:%') ORDER BY filter`,
    [unit, measure, kind],
  );
  return result.rows.map((row) => String(row.filter));
}

/** Question cells of one survey, unit and period. */
export async function releasedQuestions(
  db: Database,
  input: { unit: string; survey: string; kind: PeriodKind; period: string | null },
): Promise<ReleasedCell[]> {
  const prefix = `question:${input.survey}:`;
  const result = await db.execute(
    `SELECT r.* FROM releases r
      WHERE unit = ?1 AND measure >= ?2 AND measure < ?3 AND period_kind = ?4 AND filter = 'survey:' || ?5 AND ${NEWEST}
        AND period = coalesce(?6, (SELECT period FROM releases WHERE unit = ?1 AND measure >= ?2 AND measure < ?3
          AND period_kind = ?4 AND filter = 'survey:' || ?5 AND status = 'shown' ORDER BY ${IN_ORDER} DESC LIMIT 1))`,
    [input.unit, prefix, `question:${input.survey};`, input.kind, input.survey, input.period],
  );
  return result.rows.map(releasedCell);
}

/** Which cells of a period have had a release, shown or withheld, as `unit measure filter proof`. */
export async function releasedKeys(db: Database, kind: PeriodKind, period: string): Promise<Set<string>> {
  const result = await db.execute(
    "SELECT unit, measure, filter, proof FROM releases WHERE period_kind = ?1 AND period = ?2 AND filter NOT LIKE 'live:%'",
    [kind, period],
  );
  return new Set(result.rows.map((row) => `${row.unit} ${row.measure} ${row.filter} ${row.proof}`));
}

/** All cells of some calendar periods, newest versions; imported figures and live totals, which add to nothing, apart. */
export async function releasedCellsOf(
  db: Database,
  kind: PeriodKind,
  periods: readonly string[],
): Promise<ReleasedCell[]> {
  const result = await db.execute(
    `SELECT r.* FROM json_each(?2) p JOIN releases r ON r.period_kind = ?1 AND r.period = p.value
      WHERE proof <> 'figures' AND filter NOT LIKE 'live:%' AND ${NEWEST}`,
    [kind, JSON.stringify(periods)],
  );
  return result.rows.map(releasedCell);
}

export function closePeriodStatement(
  kind: PeriodKind | "revision" | "texts",
  period: string,
  releasedOn: string,
): Statement {
  return {
    sql: "INSERT INTO closed_periods (period_kind, period, released_on) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    args: [kind, period, releasedOn],
  };
}

export async function closedPeriods(db: Database): Promise<Set<string>> {
  const result = await db.execute("SELECT period_kind, period FROM closed_periods");
  return new Set(result.rows.map((row) => `${row.period_kind} ${row.period}`));
}

/** The smallest number of answers that may be shown: ten, or what it was raised to. */
export async function answerCountMin(db: Database): Promise<number> {
  const result = await db.execute("SELECT max(answer_count_min) AS min FROM threshold_changes");
  return Math.max(10, Number(result.rows[0]?.min ?? 10));
}

export function releasedCell(row: Record<string, unknown>): ReleasedCell {
  return {
    unit: String(row.unit),
    measure: String(row.measure),
    periodKind: row.period_kind as PeriodKind,
    filter: String(row.filter),
    proof: row.proof as ReleasedCell["proof"],
    period: String(row.period),
    version: Number(row.version),
    status: row.status as ReleasedCell["status"],
    counts: row.counts === null ? null : JSON.parse(String(row.counts)),
    formulaVersion: row.formula_version === null ? null : Number(row.formula_version),
    span: row.span === null ? null : JSON.parse(String(row.span)),
    bound: row.bound === null ? null : (row.bound as ReleasedCell["bound"]),
  };
}

/** How many measures a live cell has out as they stood at one step. */
export async function countLiveMeasures(
  db: Database,
  cell: { unit: string; filter: string; proof: string; kind: PeriodKind; period: string; at: number },
): Promise<number> {
  const result = await db.execute(
    `SELECT count(DISTINCT measure) AS n FROM releases
      WHERE unit = ?1 AND filter = ?2 AND proof = ?3 AND period_kind = ?4 AND period = ?5 AND version = ?6`,
    [cell.unit, cell.filter, cell.proof, cell.kind, cell.period, cell.at],
  );
  return Number(result.rows[0]?.n ?? 0);
}

/** How many answers each unit was shown to have in each month since `from`, over proof classes; the largest measure. */
export async function shownMonthlyAnswers(
  db: Database,
  { units, from }: { units: readonly string[]; from: string },
): Promise<Map<string, number[]>> {
  const result = await db.execute(
    `SELECT r.* FROM json_each(?1) u CROSS JOIN releases r
      WHERE r.unit = u.value AND r.period_kind = 'month' AND r.period >= ?2 AND r.filter = '' AND r.proof <> 'figures'
        AND r.measure LIKE 'indicator:%' AND r.status = 'shown' AND ${NEWEST}`,
    [JSON.stringify(units), from],
  );
  const largest = new Map<string, Map<string, number>>();
  for (const { unit, period, proof, counts } of result.rows.map(releasedCell)) {
    const ofUnit = largest.get(unit) ?? new Map<string, number>();
    largest.set(unit, ofUnit);
    const place = `${period} ${proof}`;
    ofUnit.set(place, Math.max(ofUnit.get(place) ?? 0, counts && "responses" in counts ? counts.responses : 0));
  }
  return new Map([...largest].map(([unit, byPlace]) => [unit, sumsByMonth(byPlace)]));
}

function sumsByMonth(byPlace: ReadonlyMap<string, number>): number[] {
  const months = new Map<string, number>();
  for (const [place, answers] of byPlace) {
    const month = place.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + answers);
  }
  return [...months.values()];
}
