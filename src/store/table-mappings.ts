import type { Day } from "../core/figures/period.ts";
import type { TableMapping } from "../core/tables/table-mapping.ts";
import type { Database, Statement } from "./database.ts";

/** A mapping under its name, and the headings it was made for. */
export type KeptMapping = { name: string; signature: string; mapping: TableMapping };

/**
 * The newest mapping of each name that was made for these headings in one of these areas: those of the first area first,
 * by name; a name that an earlier area has already is left out.
 */
export async function mappingsFor(db: Database, signature: string, areas: readonly string[]): Promise<KeptMapping[]> {
  const result = await db.execute(
    `SELECT name, signature, mapping FROM table_mapping_changes m
      JOIN json_each(?2) seen ON seen.value = m.area
      WHERE signature = ?1 AND change = (SELECT max(later.change) FROM table_mapping_changes later
        WHERE later.name = m.name AND later.area = m.area)
      ORDER BY seen.key, name`,
    [signature, JSON.stringify(areas)],
  );
  const kept = new Map<string, KeptMapping>();
  for (const row of result.rows) {
    const name = String(row.name);
    if (!kept.has(name)) {
      kept.set(name, { name, signature: String(row.signature), mapping: JSON.parse(String(row.mapping)) });
    }
  }
  return [...kept.values()];
}

/** Keeps a mapping under its name in an area, unless the newest of that name there says the same. */
export function keepMapping(
  { name, signature, mapping, area }: KeptMapping & { area: string },
  recordedOn: Day,
  actor: string,
): Statement {
  return {
    sql: `INSERT INTO table_mapping_changes (name, change, signature, mapping, recorded_on, actor, area)
      SELECT ?1, (SELECT coalesce(max(change), 0) + 1 FROM table_mapping_changes WHERE name = ?1), ?2, ?3, ?4, ?5, ?6
      WHERE NOT EXISTS (SELECT 1 FROM table_mapping_changes m WHERE name = ?1 AND signature = ?2 AND mapping = ?3
        AND area = ?6 AND change = (SELECT max(change) FROM table_mapping_changes WHERE name = ?1 AND area = ?6))`,
    args: [name, signature, JSON.stringify(mapping), recordedOn, actor, area],
  };
}
