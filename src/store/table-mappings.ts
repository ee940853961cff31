import type { Day } from "../core/figures/period.ts";
import type { TableMapping } from "../core/tables/table-mapping.ts";
import type { Database, Statement } from "./database.ts";

/** A mapping under its name, and the headings it was made for. */
export type KeptMapping = { name: string; signature: string; mapping: TableMapping };

/** The newest mapping of each name that was made for these headings, by name. */
export async function mappingsFor(db: Database, signature: string): Promise<KeptMapping[]> {
  const result = await db.execute(
    `SELECT name, signature, mapping FROM table_mapping_changes m WHERE signature = ?1 AND change =
      (SELECT max(later.change) FROM table_mapping_changes later WHERE later.name = m.name) ORDER BY name`,
    [signature],
  );
  return result.rows.map((row) => ({
    ...{ name: String(row.name), signature: String(row.signature) },
    mapping: JSON.parse(String(row.mapping)),
  }));
}

/** Keeps a mapping under its name, unless the newest of that name says the same. */
export function keepMapping({ name, signature, mapping }: KeptMapping, recordedOn: Day, actor: string): Statement {
  return {
    sql: `INSERT INTO table_mapping_changes (name, change, signature, mapping, recorded_on, actor)
      SELECT ?1, (SELECT coalesce(max(change), 0) + 1 FROM table_mapping_changes WHERE name = ?1), ?2, ?3, ?4, ?5
      WHERE NOT EXISTS (SELECT 1 FROM table_mapping_changes m WHERE name = ?1 AND signature = ?2 AND mapping = ?3
        AND change = (SELECT max(change) FROM table_mapping_changes WHERE name = ?1))`,
    args: [name, signature, JSON.stringify(mapping), recordedOn, actor],
  };
}
