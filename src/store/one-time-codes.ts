import type { Invited, InvitedPlace } from "../core/disclosure/electorate-size.ts";
import { hexOf } from "../core/records/hex.ts";
import type { Database, Statement } from "./database.ts";

/** Codes made together: how many there are, and the links on which they may be cast. */
export type CodeBatch = {
  id: string;
  survey: string;
  name: string;
  links: readonly string[];
  count: number;
  recordedOn: string;
};

export function newCodeBatch(
  { id, survey, name, links, recordedOn }: Omit<CodeBatch, "count">,
  actor: string,
): Statement[] {
  return [
    {
      sql: "INSERT INTO code_batches (id, survey, name, recorded_on, actor) VALUES (?1, ?2, ?3, ?4, ?5)",
      args: [id, survey, name, recordedOn, actor],
    },
    {
      sql: "INSERT INTO code_batch_links (batch, link) SELECT ?1, value FROM json_each(?2)",
      args: [id, JSON.stringify(links)],
    },
  ];
}

export function newCodes(batch: string, hashes: readonly Uint8Array[]): Statement {
  return {
    sql: "INSERT INTO one_time_codes (hash, batch, is_spent) SELECT unhex(value), ?1, 0 FROM json_each(?2) ORDER BY value",
    args: [batch, JSON.stringify(hashes.map(hexOf))],
  };
}

/** Spends codes: fails, with all of its batch, where one was spent before (`isSpentCode`). */
export function spendCodes(hashes: readonly Uint8Array[]): Statement {
  return {
    sql: "UPDATE one_time_codes SET is_spent = 1 WHERE hash IN (SELECT unhex(value) FROM json_each(?1))",
    args: [JSON.stringify(hashes.map(hexOf))],
  };
}

/** Whether the failure of a batch says that a code was spent before. */
export function isSpentCode(error: unknown): boolean {
  return error instanceof Error && /a one-time code is spent once/.test(error.message);
}

/** Whether a code may be cast on a link, and was; null where it may not. */
export async function findCode(db: Database, hash: Uint8Array, link: string): Promise<{ isSpent: boolean } | null> {
  const result = await db.execute(
    `SELECT c.is_spent FROM one_time_codes c JOIN code_batch_links l ON l.batch = c.batch
      WHERE c.hash = ?1 AND l.link = ?2`,
    [hash, link],
  );
  const row = result.rows[0];
  return row ? { isSpent: Number(row.is_spent) === 1 } : null;
}

/** The batches of a survey by id. How many were cast is not told here: that passes the gate. */
export async function codeBatches(db: Database, survey: string): Promise<CodeBatch[]> {
  const result = await db.execute(
    `SELECT b.*, (SELECT json_group_array(link) FROM code_batch_links l WHERE l.batch = b.id) AS links,
        (SELECT count(*) FROM one_time_codes c WHERE c.batch = b.id) AS count
      FROM code_batches b WHERE b.survey = ?1 ORDER BY b.id`,
    [survey],
  );
  return result.rows.map(batchOf);
}

/**
 * The batches of codes that were made, with all places where their codes may be cast or could be: on the days between two
 * statements of a link, as long as it is open and its wave goes on.
 */
export async function invitedCodes(db: Database): Promise<Invited[]> {
  const batches = await db.execute(
    `SELECT b.id, b.recorded_on, count(*) AS count, sum(c.is_spent) AS cast_count
      FROM code_batches b JOIN one_time_codes c ON c.batch = b.id GROUP BY b.id ORDER BY b.id`,
  );
  const result = await db.execute(
    `WITH stated AS (SELECT l.*, lead(l.recorded_on) OVER (PARTITION BY l.code ORDER BY l.change) AS next_on
        FROM link_changes l WHERE l.code IN (SELECT link FROM code_batch_links))
      SELECT b.batch, s.unit, s.survey, s.channel, s.respondent_class, s.round, s.wave,
        nullif(max(coalesce(s.opens_on, ''), coalesce(w.from_day, ''), iif(s.change = 1, '', s.recorded_on)), '') AS first_day,
        nullif(min(coalesce(s.closes_on, '~'), coalesce(w.to_day, '~'), coalesce(s.next_on, '~')), '~') AS last_day
      FROM stated s JOIN code_batch_links b ON b.link = s.code
        LEFT JOIN waves w ON w.survey = s.survey AND w.key = s.wave
      WHERE s.status = 'open' ORDER BY b.batch, s.code, s.change`,
  );
  const places = new Map<string, InvitedPlace[]>();
  for (const row of result.rows) {
    const batch = String(row.batch);
    places.set(batch, [...(places.get(batch) ?? []), placeOf(row)]);
  }
  return batches.rows.map(({ id, recorded_on, count, cast_count }) => ({
    ...{ made: String(recorded_on), count: Number(count), cast: Number(cast_count) },
    places: places.get(String(id)) ?? [],
  }));
}

function placeOf(row: Record<string, unknown>): InvitedPlace {
  const textOrNull = (value: unknown) => (value === null ? null : String(value));
  return {
    ...{ unit: String(row.unit), survey: String(row.survey), channel: String(row.channel), round: Number(row.round) },
    ...{ respondentClass: textOrNull(row.respondent_class) ?? "", wave: textOrNull(row.wave) },
    ...{ from: textOrNull(row.first_day), to: textOrNull(row.last_day) },
  };
}

export async function findCodeBatch(db: Database, id: string): Promise<CodeBatch | null> {
  const result = await db.execute("SELECT survey FROM code_batches WHERE id = ?1", [id]);
  const survey = result.rows[0]?.survey;
  const batches = survey === undefined ? [] : await codeBatches(db, String(survey));
  return batches.find((batch) => batch.id === id) ?? null;
}

function batchOf(row: Record<string, unknown>): CodeBatch {
  return {
    id: String(row.id),
    survey: String(row.survey),
    name: String(row.name),
    links: JSON.parse(String(row.links)),
    count: Number(row.count),
    recordedOn: String(row.recorded_on),
  };
}
