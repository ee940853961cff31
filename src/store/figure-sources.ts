import type { ReleasedCell, ReleasedIndicatorCounts } from "../core/disclosure/released-cell.ts";
import type { ChannelLinks } from "../core/figures/figure-source.ts";
import type { Day, Period } from "../core/figures/period.ts";
import type { LocalText } from "../core/local-text.ts";
import type { Database } from "./database.ts";
import { releasedCell } from "./releases.ts";

/** A cell as it was let out at one time. */
export type CellVersion = ReleasedCell<ReleasedIndicatorCounts> & { releasedOn: Day };

type Asked = { unit: string; indicator: string; period: Pick<Period, "kind" | "key"> };

/** Every version of an indicator's total for a unit and period that was ever let out, oldest first. */
export async function cellVersions(db: Database, { unit, indicator, period }: Asked): Promise<CellVersion[]> {
  const { rows } = await db.execute(
    `SELECT * FROM releases WHERE unit = ?1 AND measure = 'indicator:' || ?2 AND period_kind = ?3 AND filter = ''
      AND period = ?4 ORDER BY proof, version`,
    [unit, indicator, period.kind, period.key],
  );
  return rows.map((row) => ({
    ...(releasedCell(row) as ReleasedCell<ReleasedIndicatorCounts>),
    releasedOn: String(row.released_on),
  }));
}

/** The formula of each version of an indicator, by version. */
export async function indicatorFormulas(db: Database, key: string): Promise<Map<number, LocalText>> {
  const { rows } = await db.execute("SELECT version, formula FROM indicator_versions WHERE key = ?1", [key]);
  return new Map(rows.map((row) => [Number(row.version), JSON.parse(String(row.formula))]));
}

/** How many links of a channel stood open in a period, since when, and how many of them are paused or closed now. */
export type LinksOfChannel = ChannelLinks & { proof: string };

/** Links of surveys to a unit and those below it that were open on a day of the period, by proof class and channel. */
export async function linksInPeriod(
  db: Database,
  { unit, surveys, period }: { unit: string; surveys: readonly string[]; period: Period },
): Promise<LinksOfChannel[]> {
  const { rows } = await db.execute(
    `WITH RECURSIVE subtree (code) AS (
        SELECT ?1 UNION SELECT c.code FROM unit_changes c JOIN subtree s ON c.parent = s.code),
      opened AS (SELECT code, min(recorded_on) AS day, max(change) AS newest FROM link_changes
        WHERE status <> 'trial' GROUP BY code)
      SELECT l.proof, l.channel, count(*) AS count, min(coalesce(l.opens_on, o.day)) AS first_day,
        CASE WHEN count(l.closes_on) = count(*) THEN max(l.closes_on) END AS last_day,
        sum(l.status = 'paused') AS paused, sum(l.status = 'closed') AS closed
      FROM opened o JOIN link_changes l ON l.code = o.code AND l.change = o.newest
      WHERE l.survey IN (SELECT value FROM json_each(?2)) AND l.unit IN (SELECT code FROM subtree) AND l.round = 1
        AND coalesce(l.opens_on, o.day) <= ?4 AND (l.closes_on IS NULL OR l.closes_on >= ?3)
      GROUP BY l.proof, l.channel ORDER BY l.proof, l.channel`,
    [unit, JSON.stringify(surveys), period.from, period.to],
  );
  return rows.map((row) => ({
    ...{ proof: String(row.proof), channel: String(row.channel), count: Number(row.count) },
    ...{ firstDay: String(row.first_day), lastDay: row.last_day === null ? null : String(row.last_day) },
    ...{ paused: Number(row.paused), closed: Number(row.closed) },
  }));
}

/** The days from `from` to `to` on which files of answers to these surveys were brought in. */
export async function importDays(
  db: Database,
  { surveys, from, to }: { surveys: readonly string[]; from: Day; to: Day },
): Promise<Day[]> {
  const { rows } = await db.execute(
    `SELECT DISTINCT recorded_on FROM import_changes WHERE status = 'completed'
      AND survey IN (SELECT value FROM json_each(?1)) AND recorded_on BETWEEN ?2 AND ?3 ORDER BY recorded_on`,
    [JSON.stringify(surveys), from, to],
  );
  return rows.map((row) => String(row.recorded_on));
}

/** From where imported counts came, and when each version was brought in; oldest first. */
export async function figureSources(
  db: Database,
  { unit, indicator, period }: Asked,
): Promise<{ version: number; source: string; recordedOn: Day }[]> {
  const { rows } = await db.execute(
    `SELECT version, source, recorded_on FROM figure_versions WHERE unit = ?1 AND indicator = ?2 AND period_kind = ?3
      AND period = ?4 AND import_id IN (SELECT import_id FROM completed_imports) ORDER BY version`,
    [unit, indicator, period.kind, period.key],
  );
  return rows.map(({ version, source, recorded_on }) => ({
    ...{ version: Number(version), source: String(source), recordedOn: String(recorded_on) },
  }));
}

/** How many texts of the whole deployment were withdrawn by law. */
export async function countWithdrawnTexts(db: Database): Promise<number> {
  const { rows } = await db.execute("SELECT count(*) AS n FROM text_withdrawals");
  return Number(rows[0]?.n ?? 0);
}
