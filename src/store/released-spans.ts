import type { ReleasedAddress, ReleasedCell } from "../core/disclosure/released-cell.ts";
import type { PeriodKind } from "../core/figures/period.ts";
import type { Database } from "./database.ts";

/** Which answers a cell's first release showed or withheld. */
export type ReleasedSpan = ReleasedAddress & { status: ReleasedCell["status"]; span: readonly string[] };

/** The first releases of all cells of these periods, live totals apart. */
export async function releasedSpans(
  db: Database,
  input: { kind: PeriodKind; from: string; to: string },
): Promise<ReleasedSpan[]> {
  const result = await db.execute(
    `SELECT unit, measure, filter, proof, period, status, span FROM releases
      WHERE period_kind = ?1 AND period BETWEEN ?2 AND ?3 AND version = 1 AND proof <> 'figures'
        AND filter NOT LIKE 'live:%'`,
    [input.kind, input.from, input.to],
  );
  return result.rows.map((row) => ({
    unit: String(row.unit),
    measure: String(row.measure),
    periodKind: input.kind,
    filter: String(row.filter),
    proof: row.proof as ReleasedSpan["proof"],
    period: String(row.period),
    status: row.status as ReleasedSpan["status"],
    span: row.span === null ? [String(row.period)] : JSON.parse(String(row.span)),
  }));
}

/** The level counts that live totals of a period last told, by unit, survey and measure. */
export type LiveLevels = {
  unit: string;
  survey: string;
  measure: string;
  proof: string;
  levels: Record<string, number>;
};

export async function releasedLiveLevels(db: Database, kind: PeriodKind, period: string): Promise<LiveLevels[]> {
  const result = await db.execute(
    `SELECT unit, filter, measure, proof, max(version), counts ->> '$.levels' AS levels FROM releases
      WHERE period_kind = ?1 AND period = ?2 AND filter LIKE 'live:%' AND status = 'shown'
      GROUP BY unit, filter, measure, proof`,
    [kind, period],
  );
  return result.rows.map((row) => ({
    unit: String(row.unit),
    survey: String(row.filter).slice("live:".length),
    measure: String(row.measure),
    proof: String(row.proof),
    levels: JSON.parse(String(row.levels ?? "{}")),
  }));
}

/** The labels that each unit's cells of a question add up or withhold, of what imports added to released periods. */
export async function spansOfQuestion(
  db: Database,
  { survey, field, proof }: { survey: string; field: string; proof: string },
): Promise<{ unit: string; label: string }[]> {
  const result = await db.execute(
    `SELECT DISTINCT r.unit, l.value AS label FROM releases r, json_each(r.span) l
      WHERE r.measure = 'question:' || ?1 || ':' || ?2 AND r.proof = ?3 AND l.value LIKE '%#%'`,
    [survey, field, proof],
  );
  return result.rows.map(({ unit, label }) => ({ unit: String(unit), label: String(label) }));
}
