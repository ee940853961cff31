import type { SessionTimes } from "../core/accounts/session-age.ts";
import type { Database, Statement } from "./database.ts";
import type { Person } from "./people.ts";

export type Session = SessionTimes & { person: Person };

/** The session under this hash, of a person who has not left; its age is for the caller to judge. */
export async function findSession(db: Database, tokenHash: string): Promise<Session | null> {
  const { rows } = await db.execute(
    `SELECT s.person, p.name, s.created_ms, s.seen_ms FROM sessions s JOIN people p ON p.person = s.person
      WHERE s.token_hash = ?1 AND p.has_left = 0`,
    [tokenHash],
  );
  const [row] = rows;
  return row
    ? {
        person: { id: String(row.person), name: String(row.name) },
        createdMs: Number(row.created_ms),
        seenMs: Number(row.seen_ms),
      }
    : null;
}

export function newSession(tokenHash: string, person: string, nowMs: number): Statement {
  return {
    sql: "INSERT INTO sessions (token_hash, person, created_ms, seen_ms) VALUES (?1, ?2, ?3, ?3)",
    args: [tokenHash, person, nowMs],
  };
}

export function touchSession(tokenHash: string, nowMs: number): Statement {
  return { sql: "UPDATE sessions SET seen_ms = ?2 WHERE token_hash = ?1", args: [tokenHash, nowMs] };
}

export function endSession(tokenHash: string): Statement {
  return { sql: "DELETE FROM sessions WHERE token_hash = ?1", args: [tokenHash] };
}

export function endSessionsOf(person: string): Statement {
  return { sql: "DELETE FROM sessions WHERE person = ?1", args: [person] };
}

/** Forgets sessions that nobody can use any more. */
export function endSessionsBefore(seenMs: number, createdMs: number): Statement {
  return { sql: "DELETE FROM sessions WHERE seen_ms <= ?1 OR created_ms <= ?2", args: [seenMs, createdMs] };
}
