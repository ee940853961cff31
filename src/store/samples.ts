import type { Day } from "../core/figures/period.ts";
import type { ResponseProof } from "../core/responses/answer.ts";
import type { SampleClass } from "../core/samples/sample-class.ts";
import type { SamplePlan } from "../core/samples/sample-plan.ts";
import type { Database, Statement } from "./database.ts";

/** A wave whose sample was stated. */
export type SampleKey = { survey: string; wave: string };

/** The sample as last stated, or null. */
export async function findSamplePlan(db: Database, { survey, wave }: SampleKey): Promise<SamplePlan | null> {
  const result = await db.execute(
    "SELECT plan FROM sample_changes WHERE survey = ?1 AND wave = ?2 ORDER BY change DESC LIMIT 1",
    [survey, wave],
  );
  const row = result.rows[0];
  return row ? JSON.parse(String(row.plan)) : null;
}

export function newSampleChange(
  { survey, wave }: SampleKey,
  plan: SamplePlan,
  recordedOn: Day,
  actor: string,
): Statement {
  return {
    sql: `INSERT INTO sample_changes (survey, wave, change, plan, recorded_on, actor)
      SELECT ?1, ?2, (SELECT coalesce(max(change), 0) + 1 FROM sample_changes WHERE survey = ?1 AND wave = ?2), ?3, ?4, ?5
      WHERE NOT EXISTS (SELECT 1 FROM sample_figures WHERE survey = ?1 AND wave = ?2)`,
    args: [survey, wave, JSON.stringify(plan), recordedOn, actor],
  };
}

/** Waves that had their release, have a stated sample and no figures of it yet. */
export async function samplesDue(db: Database): Promise<SampleKey[]> {
  const result = await db.execute(
    `SELECT DISTINCT survey, wave FROM sample_changes c
      WHERE wave IN (SELECT period FROM closed_periods WHERE period_kind = 'wave')
        AND NOT EXISTS (SELECT 1 FROM sample_figures f WHERE f.survey = c.survey AND f.wave = c.wave)
      ORDER BY survey, wave`,
  );
  return result.rows.map((row) => ({ survey: String(row.survey), wave: String(row.wave) }));
}

export type ReleasedSample = { plan: SamplePlan; figures: readonly SampleClass[]; releasedOn: Day };

/** What was let out of a wave's sample, with the plan it was computed by, or null. */
export async function findSampleFigures(db: Database, { survey, wave }: SampleKey): Promise<ReleasedSample | null> {
  const result = await db.execute(
    "SELECT plan, figures, released_on FROM sample_figures WHERE survey = ?1 AND wave = ?2",
    [survey, wave],
  );
  const row = result.rows[0];
  return row
    ? {
        plan: JSON.parse(String(row.plan)),
        figures: JSON.parse(String(row.figures)),
        releasedOn: String(row.released_on),
      }
    : null;
}

/** Lets a wave's weighted figures out, once. */
export function newSampleFigures({ survey, wave }: SampleKey, sample: ReleasedSample): Statement {
  return {
    sql: "INSERT INTO sample_figures (survey, wave, plan, figures, released_on) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
    args: [survey, wave, JSON.stringify(sample.plan), JSON.stringify(sample.figures), sample.releasedOn],
  };
}

/** Where the links stand that lead to the survey in this wave or in any, and by which proof. */
export async function linksOfWave(
  db: Database,
  { survey, wave }: SampleKey,
): Promise<{ unit: string; proof: ResponseProof }[]> {
  const result = await db.execute(
    "SELECT DISTINCT unit, proof FROM links WHERE survey = ?1 AND (wave IS NULL OR wave = ?2) ORDER BY unit, proof",
    [survey, wave],
  );
  return result.rows.map((row) => ({ unit: String(row.unit), proof: String(row.proof) as ResponseProof }));
}
