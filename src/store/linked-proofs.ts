import type { ProofClass } from "../core/responses/answer.ts";
import type { Database } from "./database.ts";

/** Proof classes that could hold answers for the unit: of links at it or below, of imports into the surveys, of imported figures. */
export async function linkedProofs(
  db: Database,
  input: { unit: string; indicator: string; survey: string | null },
): Promise<Set<ProofClass>> {
  const result = await db.execute(
    `WITH RECURSIVE subtree (code) AS (
        SELECT ?1 UNION SELECT c.code FROM unit_changes c JOIN subtree s ON c.parent = s.code),
      feeding (survey) AS (
        SELECT DISTINCT survey FROM revision_indicators WHERE key = ?2 AND (?3 IS NULL OR survey = ?3)),
      public_or_asked (survey) AS (
        SELECT survey FROM feeding f WHERE ?3 IS NOT NULL OR 'officials' <> (
          SELECT json_extract(definition, '$.results') FROM survey_revisions r WHERE r.survey = f.survey
          ORDER BY revision DESC LIMIT 1))
      SELECT DISTINCT proof FROM link_changes
        WHERE survey IN (SELECT survey FROM public_or_asked) AND unit IN (SELECT code FROM subtree)
      UNION SELECT 'imported' FROM completed_imports WHERE survey IN (SELECT survey FROM public_or_asked)
      UNION SELECT 'figures' FROM figure_versions
        WHERE unit = ?1 AND indicator = ?2 AND ?3 IS NULL AND import_id IN (SELECT import_id FROM completed_imports)`,
    [input.unit, input.indicator, input.survey],
  );
  return new Set(result.rows.map((row) => String(row.proof) as ProofClass));
}

/** The same for one survey: proof classes of its links at the unit or below, and of imports into it. */
export async function linkedProofsOfSurvey(
  db: Database,
  input: { unit: string; survey: string },
): Promise<Set<ProofClass>> {
  const result = await db.execute(
    `WITH RECURSIVE subtree (code) AS (
        SELECT ?1 UNION SELECT c.code FROM unit_changes c JOIN subtree s ON c.parent = s.code)
      SELECT DISTINCT proof FROM link_changes WHERE survey = ?2 AND unit IN (SELECT code FROM subtree)
      UNION SELECT 'imported' FROM completed_imports WHERE survey = ?2`,
    [input.unit, input.survey],
  );
  return new Set(result.rows.map((row) => String(row.proof) as ProofClass));
}
