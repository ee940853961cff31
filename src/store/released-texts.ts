import type { PeriodKind } from "../core/figures/period.ts";
import { PROOF_CLASSES, type ProofClass } from "../core/responses/answer.ts";
import type { Database } from "./database.ts";
import { IN_ORDER } from "./releases.ts";

/** Texts that are read together at a unit: of one question and proof class, of one month or wave. */
export type ReleasedGroup = {
  survey: string;
  field: string;
  proof: ProofClass;
  kind: PeriodKind;
  period: string;
};

/** The groups that are read at a unit, the newest period first. */
export async function textGroupsOf(db: Database, holder: string): Promise<ReleasedGroup[]> {
  const { rows } = await db.execute(
    `SELECT DISTINCT survey, field, proof, period_kind, period FROM text_groups WHERE holder = ?1
      ORDER BY ${IN_ORDER} DESC, survey, field, proof`,
    [holder],
  );
  return rows.flatMap((row) => {
    const proof = PROOF_CLASSES.find((known) => known === row.proof);
    const kind = row.period_kind === "wave" ? "wave" : "month";
    return proof
      ? [{ survey: String(row.survey), field: String(row.field), proof, kind, period: String(row.period) }]
      : [];
  });
}

/** The units at which groups of the same question, proof class and period are read; `isPooled`: with texts that came late. */
export async function holdersOf(db: Database, group: ReleasedGroup): Promise<{ holder: string; isPooled: boolean }[]> {
  const { rows } = await db.execute(
    `SELECT DISTINCT holder, is_pooled FROM text_groups WHERE survey = ?1 AND field = ?2 AND proof = ?3 AND period_kind = ?4
      AND period = ?5`,
    [group.survey, group.field, group.proof, group.kind, group.period],
  );
  return rows.map(({ holder, is_pooled }) => ({ holder: String(holder), isPooled: Number(is_pooled) === 1 }));
}

/** A text by the key of its response; null where it was withdrawn. */
export type ReleasedText = { key: Uint8Array; text: string | null };

/** All texts of a group as they were written; the only query that reads texts, and it reads released ones alone. */
export async function textsOfGroup(db: Database, holder: string, group: ReleasedGroup): Promise<ReleasedText[]> {
  const { rows } = await db.execute(
    `SELECT s.key, t.text FROM text_groups g
      JOIN settled_texts s ON s.survey = g.survey AND s.field = g.field AND s.proof = g.proof AND s.label = g.label
        AND s.unit = g.unit
      LEFT JOIN response_texts t ON t.key = s.key AND t.field = s.field
      WHERE g.holder = ?1 AND g.survey = ?2 AND g.field = ?3 AND g.proof = ?4 AND g.period_kind = ?5 AND g.period = ?6`,
    [holder, group.survey, group.field, group.proof, group.kind, group.period],
  );
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  return rows.map(({ key, text }) => ({
    key: bytesOf(key),
    text: text === null || text === undefined ? null : utf8.decode(bytesOf(text)),
  }));
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) {
    return value;
  }
  if (value instanceof ArrayBuffer) {
    return new Uint8Array(value);
  }
  throw new Error("a text or key that is no blob");
}
