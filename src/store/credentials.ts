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
