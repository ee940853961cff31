import type { CompositePart } from "../core/figures/composite-figure.ts";
import type { Day } from "../core/figures/period.ts";
import type { LocalText } from "../core/local-text.ts";
import type { Database, Statement } from "./database.ts";

/** What a composite is made of; `groups`: which units are compared with each other, null for all of them. */
export type CompositeRule = {
  name: LocalText;
  period: string;
  parts: readonly CompositePart[];
  groups: Readonly<Record<string, readonly string[]>> | null;
};

/** A rule and the day from which it holds. */
export type CompositeVersion = { key: string; from: Day; rule: CompositeRule };

/** The rules of a composite by the day from which they hold, of each day the newest. */
export async function compositeVersions(db: Database, key: string): Promise<CompositeVersion[]> {
  const result = await db.execute(
    `SELECT from_day, rule FROM composite_changes c WHERE key = ?1 AND change =
      (SELECT max(later.change) FROM composite_changes later WHERE later.key = c.key AND later.from_day = c.from_day)
      ORDER BY from_day`,
    [key],
  );
  return result.rows.map((row) => ({ key, from: String(row.from_day), rule: JSON.parse(String(row.rule)) }));
}

/** The keys of all composites. */
export async function listComposites(db: Database): Promise<string[]> {
  const result = await db.execute("SELECT DISTINCT key FROM composite_changes ORDER BY key");
  return result.rows.map((row) => String(row.key));
}

export function newCompositeChange({ key, from, rule }: CompositeVersion, recordedOn: Day, actor: string): Statement {
  return {
    sql: `INSERT INTO composite_changes (key, change, from_day, rule, recorded_on, actor)
      SELECT ?1, (SELECT coalesce(max(change), 0) + 1 FROM composite_changes WHERE key = ?1), ?2, ?3, ?4, ?5`,
    args: [key, from, JSON.stringify(rule), recordedOn, actor],
  };
}
