import type { Database, Statement } from "./database.ts";
import type { Stamp } from "./people.ts";

/** `person` is null for the first administrator, who is nobody yet. */
export type Invitation = { codeHash: string; person: string | null; expiresMs: number };

/** The invitation under this hash, unless it was used or taken back; its age is for the caller to judge. */
export async function findInvitation(db: Database, codeHash: string): Promise<Invitation | null> {
  const { rows } = await db.execute(
    `SELECT person, expires_ms FROM invitations WHERE code_hash = ?1
      AND NOT EXISTS (SELECT 1 FROM invitation_ends WHERE code_hash = ?1)`,
    [codeHash],
  );
  const [row] = rows;
  return row
    ? { codeHash, person: row.person === null ? null : String(row.person), expiresMs: Number(row.expires_ms) }
    : null;
}

/** The people with an invitation that can still be used. */
export async function invitedPeople(db: Database, nowMs: number): Promise<Set<string>> {
  const { rows } = await db.execute(
    `SELECT DISTINCT i.person FROM invitations i WHERE i.person IS NOT NULL AND i.expires_ms > ?1
      AND NOT EXISTS (SELECT 1 FROM invitation_ends e WHERE e.code_hash = i.code_hash)`,
    [nowMs],
  );
  return new Set(rows.map(({ person }) => String(person)));
}

export function newInvitation({ codeHash, person, expiresMs }: Invitation, { recordedOn, actor }: Stamp): Statement {
  return {
    sql: "INSERT INTO invitations (code_hash, person, expires_ms, recorded_on, actor) VALUES (?1, ?2, ?3, ?4, ?5)",
    args: [codeHash, person, expiresMs, recordedOn, actor],
  };
}

/** Marks an invitation as used; fails when it has ended already. */
export function useInvitation(codeHash: string, { recordedOn, actor }: Stamp): Statement {
  return {
    sql: "INSERT INTO invitation_ends (code_hash, is_used, recorded_on, actor) VALUES (?1, 1, ?2, ?3)",
    args: [codeHash, recordedOn, actor],
  };
}

/** Takes back every open invitation of a person; of the first administrator where it is null. */
export function withdrawInvitations(person: string | null, { recordedOn, actor }: Stamp): Statement {
  return {
    sql: `INSERT INTO invitation_ends (code_hash, is_used, recorded_on, actor)
      SELECT code_hash, 0, ?2, ?3 FROM invitations i WHERE i.person IS ?1
        AND NOT EXISTS (SELECT 1 FROM invitation_ends e WHERE e.code_hash = i.code_hash)`,
    args: [person, recordedOn, actor],
  };
}
