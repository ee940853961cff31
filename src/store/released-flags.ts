import type { ReleasedCell } from "../core/disclosure/released-cell.ts";
import { FLAGGED_FILTER, UNFLAGGED_FILTER } from "../core/figures/flag-filter.ts";
import type { UnitAbove } from "../core/figures/flagged.ts";
import type { PeriodKind } from "../core/figures/period.ts";
import type { Database } from "./database.ts";
import { NEWEST, releasedCell } from "./releases.ts";

type FlagsInput = { unit: string; measure: string; kind: PeriodKind; longer: readonly PeriodKind[] };

// Nobody stands deeper than that; a loop of parents would else never end.
const DEPTH_MAX = 30;
const UP = `WITH RECURSIVE up (code, name, parent, depth) AS (
    SELECT code, name, parent, 0 FROM units WHERE code = ?1
    UNION ALL SELECT u.code, u.name, u.parent, depth + 1 FROM up JOIN units u ON u.code = up.parent
      WHERE depth < ${DEPTH_MAX})`;
const FLAGS = `filter IN ('${UNFLAGGED_FILTER}', '${FLAGGED_FILTER}')`;

/** The shown cells by flag of a unit, in longer periods too, and of the units now above it; newest versions. */
export async function releasedFlags(db: Database, input: FlagsInput): Promise<ReleasedCell[]> {
  return cellsAbove(db, input, FLAGS);
}

/** The shown totals of the same units and kinds of period. */
export async function releasedTotals(db: Database, input: FlagsInput): Promise<ReleasedCell[]> {
  return cellsAbove(db, input, "filter = ''");
}

async function cellsAbove(
  db: Database,
  { unit, measure, kind, longer }: FlagsInput,
  isOf: string,
): Promise<ReleasedCell[]> {
  const result = await db.execute(
    `${UP} SELECT r.* FROM up CROSS JOIN releases r WHERE r.unit = up.code AND measure = ?2
      AND (period_kind = ?3 OR (depth = 0 AND period_kind IN (SELECT value FROM json_each(?4))))
      AND ${isOf} AND status = 'shown' AND ${NEWEST}`,
    [unit, measure, kind, JSON.stringify(longer)],
  );
  return result.rows.map(releasedCell);
}

/** The unit and those now above it, nearest first. */
export async function unitsAbove(db: Database, unit: string): Promise<UnitAbove[]> {
  const result = await db.execute(`${UP} SELECT code, name, depth FROM up ORDER BY depth`, [unit]);
  return result.rows.map(({ code, name, depth }) => ({
    ...{ code: String(code), name: JSON.parse(String(name)), depth: Number(depth) },
  }));
}
