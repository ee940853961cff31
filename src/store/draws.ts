import type { Database, Statement } from "./database.ts";

export type Draw = { frameDigest: string; seed: string; drawnDigest: string };

/** The draws made from a frame so far, oldest first. */
export async function listDraws(db: Database, frameDigest: string): Promise<Draw[]> {
  const result = await db.execute("SELECT seed, drawn_digest FROM draws WHERE frame_digest = ?1 ORDER BY draw", [
    frameDigest,
  ]);
  return result.rows.map((row) => ({ frameDigest, seed: String(row.seed), drawnDigest: String(row.drawn_digest) }));
}

/** The next draw from a frame; a draw that is there already is not noted twice. */
export function newDraw({ frameDigest, seed, drawnDigest }: Draw, recordedOn: string, actor: string): Statement {
  return {
    sql: `INSERT INTO draws (frame_digest, draw, seed, drawn_digest, recorded_on, actor)
      SELECT ?1, (SELECT coalesce(max(draw), 0) + 1 FROM draws WHERE frame_digest = ?1), ?2, ?3, ?4, ?5
      WHERE NOT EXISTS (SELECT 1 FROM draws WHERE frame_digest = ?1 AND seed = ?2 AND drawn_digest = ?3)`,
    args: [frameDigest, seed, drawnDigest, recordedOn, actor],
  };
}
