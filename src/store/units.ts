import type { Row } from "@libsql/client";
import { and, asc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { unitChanges, units } from "../../db/schema.ts";
import type { Day } from "../core/figures/period.ts";
import type { UnitChange } from "../core/units/unit-change.ts";
import type { Database, Statement } from "./database.ts";

const changeColumns = {
  code: unitChanges.code,
  change: unitChanges.change,
  holdsFrom: unitChanges.holdsFrom,
  name: unitChanges.name,
  kind: unitChanges.kind,
  parent: unitChanges.parent,
  until: unitChanges.until,
  successor: unitChanges.successor,
  population: unitChanges.population,
  targets: unitChanges.targets,
};
const presentColumns = {
  code: units.code,
  change: units.change,
  holdsFrom: units.holdsFrom,
  name: units.name,
  kind: units.kind,
  parent: units.parent,
  until: units.until,
  successor: units.successor,
  population: units.population,
  targets: units.targets,
};

/** Every statement ever made about any unit, by code and in order: what the dated tree is built from. */
export async function allUnitChanges(db: Database): Promise<UnitChange[]> {
  return db.query.select(changeColumns).from(unitChanges).orderBy(asc(unitChanges.code), asc(unitChanges.change));
}

/** The unit's present state, or null when it was never stated. */
export async function findUnit(db: Database, code: string): Promise<UnitChange | null> {
  // Every page of a resident asks this: drizzle would build and prepare the statement each time.
  const [row] = (await db.execute("SELECT * FROM unit_changes WHERE code = ?1 ORDER BY change DESC LIMIT 1", [code]))
    .rows;
  return row ? unitChangeOf(row) : null;
}

function unitChangeOf(row: Row): UnitChange {
  return {
    code: String(row.code),
    change: Number(row.change),
    holdsFrom: String(row.holds_from),
    name: JSON.parse(String(row.name)),
    kind: String(row.kind),
    parent: textOrNull(row.parent),
    until: textOrNull(row.until),
    successor: textOrNull(row.successor),
    population: row.population === null ? null : Number(row.population),
    targets: JSON.parse(String(row.targets)),
  };
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : String(value);
}

export async function unitExists(db: Database, code: string): Promise<boolean> {
  return (await existingUnits(db, [code])).has(code);
}

/** Those of `codes` that are units. */
export async function existingUnits(db: Database, codes: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let start = 0; start < codes.length; start += 500) {
    const some = codes.slice(start, start + 500);
    const rows = await db.query
      .select({ code: unitChanges.code })
      .from(unitChanges)
      .where(and(inArray(unitChanges.code, some), eq(unitChanges.change, 1)));
    for (const row of rows) {
      found.add(row.code);
    }
  }
  return found;
}

/** Present units by code, at most `limit` of those after `after`. */
export async function listUnits(db: Database, after: string | null, limit: number): Promise<UnitChange[]> {
  return db.query
    .select(presentColumns)
    .from(units)
    .where(after === null ? undefined : gt(units.code, after))
    .orderBy(asc(units.code))
    .limit(limit);
}

/** The unit's children that exist on `day`, by code. */
export async function listChildren(db: Database, parent: string, day: Day): Promise<UnitChange[]> {
  return db.query
    .select(presentColumns)
    .from(units)
    .where(and(eq(units.parent, parent), or(isNull(units.until), gt(units.until, day))))
    .orderBy(asc(units.code));
}

/**
 * Adds a statement about a unit. With `seen`, only while there are still as many statements as the caller judged
 * by: two edges that are harmless alone can form a circle together.
 */
export function newUnitChange(
  unit: Omit<UnitChange, "change">,
  recordedOn: Day,
  actor: string,
  seen: number | null,
): Statement {
  return {
    sql: `INSERT INTO unit_changes
        (code, change, holds_from, name, kind, parent, until, successor, population, targets, recorded_on, actor)
      SELECT ?1, (SELECT coalesce(max(change), 0) + 1 FROM unit_changes WHERE code = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
      WHERE ?12 IS NULL OR ?12 = (SELECT count(*) FROM unit_changes)`,
    args: [
      unit.code,
      unit.holdsFrom,
      JSON.stringify(unit.name),
      unit.kind,
      unit.parent,
      unit.until,
      unit.successor,
      unit.population,
      JSON.stringify(unit.targets),
      recordedOn,
      actor,
      seen,
    ],
  };
}

/**
 * True when figures of a closed period that ends on or after `since` (the first of a month) are public, so that a
 * change of the tree from `since` on would rewrite them. Shares of open periods (`live:`) do not count.
 */
export async function isReleasedSince(db: Database, since: Day): Promise<boolean> {
  const [year = "", month = ""] = since.split("-");
  const quarter = `${year}-Q${Math.ceil(Number(month) / 3)}`;
  const result = await db.execute(
    `SELECT 1 FROM releases WHERE filter NOT LIKE 'live:%' AND proof <> 'figures' AND (
         (period_kind = 'month' AND period >= ?1) OR (period_kind = 'quarter' AND period >= ?2)
      OR (period_kind = 'year' AND period >= ?3)
      OR (period_kind = 'wave' AND period IN (SELECT key FROM waves WHERE to_day >= ?4))) LIMIT 1`,
    [`${year}-${month}`, quarter, year, since],
  );
  return result.rows.length > 0;
}
