import type { Row } from "@libsql/client";
import { type Grant, isRole } from "../core/accounts/role.ts";
import type { Day } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";
import type { Stamp } from "./people.ts";

/** `madeBy` is who made it, as acts are recorded. */
export type ApiToken = Grant & {
  id: string;
  name: string;
  expiresOn: Day;
  madeOn: Day;
  madeBy: string;
  endedOn: Day | null;
};

/** A token before it is recorded. */
export type NewApiToken = Pick<ApiToken, "id" | "name" | "role" | "unit" | "expiresOn">;

const SELECT_TOKEN = `SELECT t.id, t.name, t.role, t.unit, t.expires_on, t.recorded_on, t.actor,
    e.recorded_on AS ended_on
  FROM api_tokens t LEFT JOIN api_token_ends e ON e.id = t.id`;

/** The token under this hash; whether it still holds is for the caller to judge. */
export async function findApiToken(db: Database, tokenHash: string): Promise<ApiToken | null> {
  const { rows } = await db.execute(`${SELECT_TOKEN} WHERE t.token_hash = ?1`, [tokenHash]);
  return rows.flatMap(tokenOf)[0] ?? null;
}

export async function findApiTokenById(db: Database, id: string): Promise<ApiToken | null> {
  const { rows } = await db.execute(`${SELECT_TOKEN} WHERE t.id = ?1`, [id]);
  return rows.flatMap(tokenOf)[0] ?? null;
}

/** All tokens ever made, by id. */
export async function listApiTokens(db: Database): Promise<ApiToken[]> {
  const { rows } = await db.execute(`${SELECT_TOKEN} ORDER BY t.id`);
  return rows.flatMap(tokenOf);
}

function tokenOf(row: Row): ApiToken[] {
  return isRole(row.role)
    ? [
        {
          id: String(row.id),
          name: String(row.name),
          role: row.role,
          unit: row.unit === null ? null : String(row.unit),
          expiresOn: String(row.expires_on),
          madeOn: String(row.recorded_on),
          madeBy: String(row.actor),
          endedOn: row.ended_on === null ? null : String(row.ended_on),
        },
      ]
    : [];
}

export function newApiToken(
  { id, name, role, unit, expiresOn }: NewApiToken,
  tokenHash: string,
  { recordedOn, actor }: Stamp,
): Statement {
  return {
    sql: `INSERT INTO api_tokens (id, token_hash, name, role, unit, expires_on, recorded_on, actor)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
    args: [id, tokenHash, name, role, unit, expiresOn, recordedOn, actor],
  };
}

/** Ends a token; nothing when it has ended. */
export function endApiToken(id: string, { recordedOn, actor }: Stamp): Statement {
  return {
    sql: "INSERT INTO api_token_ends (id, recorded_on, actor) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    args: [id, recordedOn, actor],
  };
}

/** Ends every token that an official made. */
export function endApiTokensOf(maker: string, { recordedOn, actor }: Stamp): Statement {
  return {
    sql: `INSERT INTO api_token_ends (id, recorded_on, actor)
      SELECT id, ?2, ?3 FROM api_tokens WHERE actor = ?1 ON CONFLICT DO NOTHING`,
    args: [maker, recordedOn, actor],
  };
}
