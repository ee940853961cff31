import type { Day } from "../core/figures/period.ts";
import type { Database, Statement } from "./database.ts";

export async function findPasswordHash(db: Database, person: string): Promise<string | null> {
  const { rows } = await db.execute("SELECT hash FROM passwords WHERE person = ?1", [person]);
  return rows[0] ? String(rows[0].hash) : null;
}

export function setPassword(person: string, hash: string, recordedOn: Day): Statement {
  return {
    sql: "INSERT OR REPLACE INTO passwords (person, hash, recorded_on) VALUES (?1, ?2, ?3)",
    args: [person, hash, recordedOn],
  };
}

/** Takes away everything a person could sign in with. */
export function forgetCredentials(person: string): Statement[] {
  return ["passwords", "passkeys", "identities"].map((table) => ({
    sql: `DELETE FROM ${table} WHERE person = ?1`,
    args: [person],
  }));
}

/** Whose identity it is at an OpenID provider, or null. */
export async function findIdentity(db: Database, issuer: string, subject: string): Promise<string | null> {
  const { rows } = await db.execute("SELECT person FROM identities WHERE issuer = ?1 AND subject = ?2", [
    issuer,
    subject,
  ]);
  return rows[0] ? String(rows[0].person) : null;
}

/** Links an identity to a person; fails when it is linked already. */
export function newIdentity(
  { issuer, subject, person }: { issuer: string; subject: string; person: string },
  recordedOn: Day,
): Statement {
  return {
    sql: "INSERT INTO identities (issuer, subject, person, recorded_on) VALUES (?1, ?2, ?3, ?4)",
    args: [issuer, subject, person, recordedOn],
  };
}
