import type { Database, Statement } from "./database.ts";

/** A challenge for one purpose; those that were never answered go. */
export function newChallenge(challengeHash: string, purpose: string, nowMs: number, expiresMs: number): Statement[] {
  return [
    { sql: "DELETE FROM challenges WHERE expires_ms <= ?1", args: [nowMs] },
    {
      sql: "INSERT INTO challenges (challenge_hash, purpose, expires_ms) VALUES (?1, ?2, ?3)",
      args: [challengeHash, purpose, expiresMs],
    },
  ];
}

/** Uses a challenge up; false when there is none, and for whoever comes second. */
export async function takeChallenge(
  db: Database,
  challengeHash: string,
  purpose: string,
  nowMs: number,
): Promise<boolean> {
  const [taken] = await db.batch([
    {
      sql: "DELETE FROM challenges WHERE challenge_hash = ?1 AND purpose = ?2 AND expires_ms > ?3",
      args: [challengeHash, purpose, nowMs],
    },
  ]);
  return taken?.rowsAffected === 1;
}
