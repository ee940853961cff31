import type { Day } from "../core/figures/period.ts";
import type { LinkStatus } from "../core/links/link-state.ts";
import type { Database } from "./database.ts";

/** Changes of links that lead or led to a unit, since a day: what they were before, and after. */
export type LinkStep = {
  code: string;
  survey: string;
  day: Day;
  before: LinkStatus;
  after: LinkStatus;
  isMoved: boolean;
};

export async function linkSteps(db: Database, { unit, since }: { unit: string; since: Day }): Promise<LinkStep[]> {
  const result = await db.execute(
    `SELECT c.code, c.survey, c.recorded_on, p.status AS before, c.status AS after,
        p.unit <> c.unit OR p.survey <> c.survey AS is_moved
      FROM link_changes c JOIN link_changes p ON p.code = c.code AND p.change = c.change - 1
      WHERE (c.unit = ?1 OR p.unit = ?1) AND c.recorded_on >= ?2 ORDER BY c.recorded_on DESC, c.code, c.change DESC`,
    [unit, since],
  );
  return result.rows.map((row) => ({
    ...{ code: String(row.code), survey: String(row.survey), day: String(row.recorded_on) },
    ...{ before: row.before as LinkStatus, after: row.after as LinkStatus, isMoved: Number(row.is_moved) === 1 },
  }));
}
