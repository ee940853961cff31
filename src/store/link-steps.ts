import type { Day } from "../core/figures/period.ts";
import type { LinkStatus } from "../core/links/link-state.ts";
import type { Database } from "./database.ts";

/** Changes of links that lead or led to one of the units, since a day: who made them, what they were before, and after. */
export type LinkStep = { code: string; day: Day; actor: string; before: LinkPoint; after: LinkPoint };

/** What a link was at one time; `lastDay` is its own, as given. */
export type LinkPoint = { status: LinkStatus; survey: string; unit: string; lastDay: Day | null };

export async function linkSteps(
  db: Database,
  { units, since }: { units: readonly string[]; since: Day },
): Promise<LinkStep[]> {
  const result = await db.execute(
    `SELECT c.code, c.recorded_on, c.actor, c.survey, c.unit, c.status, c.closes_on,
        p.survey AS survey_before, p.unit AS unit_before, p.status AS status_before, p.closes_on AS closes_on_before
      FROM link_changes c JOIN link_changes p ON p.code = c.code AND p.change = c.change - 1
      WHERE (c.unit IN (SELECT value FROM json_each(?1)) OR p.unit IN (SELECT value FROM json_each(?1)))
        AND c.recorded_on >= ?2 ORDER BY c.recorded_on DESC, c.code, c.change DESC`,
    [JSON.stringify(units), since],
  );
  return result.rows.map((row) => ({
    ...{ code: String(row.code), day: String(row.recorded_on), actor: String(row.actor) },
    before: {
      ...{ survey: String(row.survey_before), unit: String(row.unit_before) },
      ...{ status: row.status_before as LinkStatus, lastDay: textOrNull(row.closes_on_before) },
    },
    after: {
      ...{ survey: String(row.survey), unit: String(row.unit) },
      ...{ status: row.status as LinkStatus, lastDay: textOrNull(row.closes_on) },
    },
  }));
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : String(value);
}
