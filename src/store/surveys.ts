import { and, desc, eq } from "drizzle-orm";
import { surveyDrafts, surveyRevisions } from "../../db/schema.ts";
import type { Day } from "../core/figures/period.ts";
import type { LocalText } from "../core/local-text.ts";
import type { SurveyDefinition } from "../core/surveys/survey.ts";
import type { Database, Statement } from "./database.ts";

// A published revision never changes, so that one reading serves as long as the database is open.
const revisions = new WeakMap<Database, Map<string, SurveyDefinition>>();
const CACHED_REVISIONS_MAX = 500;

/** The definition of a published revision, or null. */
export async function findRevision(db: Database, survey: string, revision: number): Promise<SurveyDefinition | null> {
  const cache = cacheOf(db);
  const key = `${survey}/${revision}`;
  const cached = cache.get(key);
  if (cached) {
    return cached;
  }
  const [row] = await db.query
    .select({ definition: surveyRevisions.definition })
    .from(surveyRevisions)
    .where(and(eq(surveyRevisions.survey, survey), eq(surveyRevisions.revision, revision)));
  if (row) {
    remember(cache, key, row.definition);
  }
  return row?.definition ?? null;
}

function cacheOf(db: Database): Map<string, SurveyDefinition> {
  const cache = revisions.get(db) ?? new Map<string, SurveyDefinition>();
  revisions.set(db, cache);
  return cache;
}

function remember(cache: Map<string, SurveyDefinition>, key: string, definition: SurveyDefinition): void {
  const oldest = cache.keys().next();
  if (cache.size >= CACHED_REVISIONS_MAX && !oldest.done) {
    cache.delete(oldest.value);
  }
  cache.set(key, definition);
}

/** The number of the survey's newest published revision, or null while nothing is published. */
export async function newestRevision(db: Database, survey: string): Promise<number | null> {
  const [row] = await db.query
    .select({ revision: surveyRevisions.revision })
    .from(surveyRevisions)
    .where(eq(surveyRevisions.survey, survey))
    .orderBy(desc(surveyRevisions.revision))
    .limit(1);
  return row?.revision ?? null;
}

/** The survey's working draft, or null when there is no such survey. */
export async function findDraft(db: Database, survey: string): Promise<SurveyDefinition | null> {
  const [row] = await db.query
    .select({ definition: surveyDrafts.definition })
    .from(surveyDrafts)
    .where(eq(surveyDrafts.survey, survey))
    .orderBy(desc(surveyDrafts.change))
    .limit(1);
  return row?.definition ?? null;
}

export async function surveyExists(db: Database, survey: string): Promise<boolean> {
  const result = await db.execute("SELECT 1 FROM survey_drafts WHERE survey = ?1 LIMIT 1", [survey]);
  return result.rows.length > 0;
}

/** The unit a survey belongs to, null for the whole deployment; undefined when there is no such survey. */
export async function surveyOwner(db: Database, survey: string): Promise<string | null | undefined> {
  const { rows } = await db.execute(
    `SELECT json_extract(definition, '$.unit') AS unit FROM survey_drafts WHERE survey = ?1 ORDER BY change DESC LIMIT 1`,
    [survey],
  );
  const [row] = rows;
  return row && (row.unit === null ? null : String(row.unit));
}

/** The first draft of a new survey; fails when the id is taken. */
export function newSurveyDraft(
  survey: string,
  definition: SurveyDefinition,
  recordedOn: Day,
  actor: string,
): Statement {
  return {
    sql: "INSERT INTO survey_drafts (survey, change, definition, recorded_on, actor) VALUES (?1, 1, ?2, ?3, ?4)",
    args: [survey, JSON.stringify(definition), recordedOn, actor],
  };
}

/** The next working draft of a survey that exists. */
export function nextSurveyDraft(
  survey: string,
  definition: SurveyDefinition,
  recordedOn: Day,
  actor: string,
): Statement {
  return {
    sql: `INSERT INTO survey_drafts (survey, change, definition, recorded_on, actor)
      SELECT ?1, max(change) + 1, ?2, ?3, ?4 FROM survey_drafts WHERE survey = ?1`,
    args: [survey, JSON.stringify(definition), recordedOn, actor],
  };
}

/** A published revision under the number the caller judged by; fails when another publication took it. */
export function newSurveyRevision(
  survey: string,
  revision: number,
  definition: SurveyDefinition,
  publishedOn: Day,
  actor: string,
): Statement {
  return {
    sql: "INSERT INTO survey_revisions (survey, revision, definition, published_on, actor) VALUES (?1, ?2, ?3, ?4, ?5)",
    args: [survey, revision, JSON.stringify(definition), publishedOn, actor],
  };
}

/** Every published revision of every survey. */
export async function allRevisions(
  db: Database,
): Promise<{ survey: string; revision: number; definition: SurveyDefinition }[]> {
  return db.query
    .select({
      survey: surveyRevisions.survey,
      revision: surveyRevisions.revision,
      definition: surveyRevisions.definition,
    })
    .from(surveyRevisions);
}

/** The definition of the survey's newest published revision, or null. */
export async function newestDefinition(db: Database, survey: string): Promise<SurveyDefinition | null> {
  const revision = await newestRevision(db, survey);
  return revision === null ? null : findRevision(db, survey, revision);
}

/** Surveys of a unit's links whose results were public and then, since a day, for officials alone. */
export async function hiddenSince(
  db: Database,
  { units, since }: { units: readonly string[]; since: Day },
): Promise<{ survey: string; day: Day; actor: string }[]> {
  const result = await db.execute(
    `SELECT r.survey, r.published_on, r.actor FROM survey_revisions r
      JOIN survey_revisions p ON p.survey = r.survey AND p.revision = r.revision - 1
      WHERE r.survey IN (SELECT survey FROM link_changes WHERE unit IN (SELECT value FROM json_each(?1))) AND r.published_on >= ?2
        AND json_extract(r.definition, '$.results') = 'officials' AND json_extract(p.definition, '$.results') = 'public'
      ORDER BY r.published_on DESC, r.survey`,
    [JSON.stringify(units), since],
  );
  return result.rows.map(({ survey, published_on, actor }) => ({
    ...{ survey: String(survey), day: String(published_on), actor: String(actor) },
  }));
}

/** Whether no published revision kept its results for officials. */
export async function isPublicThroughout(db: Database, survey: string): Promise<boolean> {
  const result = await db.execute(
    "SELECT 1 FROM survey_revisions WHERE survey = ?1 AND json_extract(definition, '$.results') = 'officials' LIMIT 1",
    [survey],
  );
  return result.rows.length === 0;
}

/** A survey as a list shows it, as published or else as drafted: what it is called and how many links it has in each status. */
export type ListedSurvey = {
  id: string;
  /** The unit it belongs to; null for the whole deployment's. */
  unit: string | null;
  title: LocalText;
  /** Null while nothing is published. */
  revision: number | null;
  results: SurveyDefinition["results"];
  links: { trial: number; open: number; paused: number; closed: number };
};

/** Every survey, the newest first. */
export async function surveysWithLinks(db: Database): Promise<ListedSurvey[]> {
  const result = await db.execute(
    `SELECT d.survey AS id, coalesce(r.definition, d.definition) AS definition, r.revision, s.started_on,
        json_extract(d.definition, '$.unit') AS unit,
        coalesce(l.trial, 0) AS trial, coalesce(l.open, 0) AS open,
        coalesce(l.paused, 0) AS paused, coalesce(l.closed, 0) AS closed
      FROM survey_drafts d
      JOIN (SELECT survey, max(change) AS change, min(recorded_on) AS started_on FROM survey_drafts GROUP BY survey) s
        ON s.survey = d.survey AND s.change = d.change
      LEFT JOIN survey_revisions r ON r.survey = d.survey
        AND r.revision = (SELECT max(revision) FROM survey_revisions WHERE survey = d.survey)
      LEFT JOIN (SELECT survey, sum(status = 'trial') AS trial, sum(status = 'open') AS open,
          sum(status = 'paused') AS paused, sum(status = 'closed') AS closed
        FROM link_changes c WHERE change = (SELECT max(change) FROM link_changes WHERE code = c.code)
        GROUP BY survey) l ON l.survey = d.survey
      ORDER BY s.started_on DESC, d.survey`,
    [],
  );
  return result.rows.map((row) => {
    const definition: SurveyDefinition = JSON.parse(String(row.definition));
    return {
      id: String(row.id),
      unit: row.unit === null ? null : String(row.unit),
      title: definition.title,
      revision: row.revision === null ? null : Number(row.revision),
      results: definition.results,
      links: {
        ...{ trial: Number(row.trial), open: Number(row.open) },
        ...{ paused: Number(row.paused), closed: Number(row.closed) },
      },
    };
  });
}
