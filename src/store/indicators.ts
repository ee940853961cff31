import { asc, desc, eq } from "drizzle-orm";
import { indicatorVersions, revisionIndicators } from "../../db/schema.ts";
import type { Day } from "../core/figures/period.ts";
import type { LocalText } from "../core/local-text.ts";
import type { IndicatorKind, IndicatorMeaning } from "../core/surveys/survey.ts";
import type { Database, Statement } from "./database.ts";

/** One version of an indicator; `position` is the order in which keys were first published, the same in every version. */
export type IndicatorVersion = {
  key: string;
  version: number;
  position: number;
  kind: IndicatorKind;
  name: LocalText;
  formula: LocalText;
  meaning: IndicatorMeaning;
};

/** Which question of which revision feeds an indicator, and under which version of it. */
export type IndicatorSource = {
  survey: string;
  revision: number;
  question: string;
  key: string;
  version: number;
  meaning: IndicatorMeaning;
  wording: string;
};

export type IndicatorMapping = {
  sources: readonly IndicatorSource[];
  /** Surveys whose results are for officials only, by their newest revision. */
  officialsOnly: ReadonlySet<string>;
};

const columns = {
  key: indicatorVersions.key,
  version: indicatorVersions.version,
  position: indicatorVersions.position,
  name: indicatorVersions.name,
  formula: indicatorVersions.formula,
  meaning: indicatorVersions.meaning,
};

function withKind<T extends { meaning: IndicatorMeaning }>(row: T): T & { kind: IndicatorKind } {
  return { ...row, kind: row.meaning.kind };
}

/** The newest version of every indicator, in order of first publication. */
export async function listIndicators(db: Database): Promise<IndicatorVersion[]> {
  const rows = await db.query
    .select(columns)
    .from(indicatorVersions)
    .orderBy(asc(indicatorVersions.position), asc(indicatorVersions.key), desc(indicatorVersions.version));
  return rows.filter((row, index) => row.key !== rows[index - 1]?.key).map(withKind);
}

/** The newest version of one indicator, or null. */
export async function findIndicator(db: Database, key: string): Promise<IndicatorVersion | null> {
  const [row] = await db.query
    .select(columns)
    .from(indicatorVersions)
    .where(eq(indicatorVersions.key, key))
    .orderBy(desc(indicatorVersions.version))
    .limit(1);
  return row ? withKind(row) : null;
}

/** Everything that feeds an indicator, of every survey and revision. */
export async function indicatorMapping(db: Database): Promise<IndicatorMapping> {
  const versions = await db.query
    .select({ key: indicatorVersions.key, version: indicatorVersions.version, meaning: indicatorVersions.meaning })
    .from(indicatorVersions);
  const meanings = new Map(versions.map((row) => [`${row.key}/${row.version}`, row.meaning]));
  const rows = await db.query
    .select()
    .from(revisionIndicators)
    .orderBy(asc(revisionIndicators.survey), asc(revisionIndicators.revision), asc(revisionIndicators.key));
  const sources = rows.flatMap((row) => {
    const meaning = meanings.get(`${row.key}/${row.version}`);
    return meaning ? [{ ...row, meaning }] : [];
  });
  return { sources, officialsOnly: await officialsOnlySurveys(db) };
}

async function officialsOnlySurveys(db: Database): Promise<Set<string>> {
  const result = await db.execute(
    `SELECT survey FROM survey_revisions r
      WHERE revision = (SELECT max(later.revision) FROM survey_revisions later WHERE later.survey = r.survey)
        AND json_extract(definition, '$.results') = 'officials'`,
  );
  return new Set(result.rows.map((row) => String(row.survey)));
}

/** The surveys that ever published the indicator. */
export async function surveysOfIndicator(db: Database, key: string): Promise<Set<string>> {
  const rows = await db.query
    .selectDistinct({ survey: revisionIndicators.survey })
    .from(revisionIndicators)
    .where(eq(revisionIndicators.key, key));
  return new Set(rows.map((row) => row.survey));
}

/** The questions that ever fed the indicator, by survey. */
export async function questionsOfIndicator(db: Database, key: string): Promise<Map<string, Set<string>>> {
  const rows = await db.query
    .selectDistinct({ survey: revisionIndicators.survey, question: revisionIndicators.question })
    .from(revisionIndicators)
    .where(eq(revisionIndicators.key, key));
  const questions = new Map<string, Set<string>>();
  for (const { survey, question } of rows) {
    questions.set(survey, (questions.get(survey) ?? new Set()).add(question));
  }
  return questions;
}

/** The keys that the newest revisions of public surveys feed whose links, as last stated, are the unit's. */
export async function indicatorsOfLinks(db: Database, unit: string): Promise<Set<string>> {
  const result = await db.execute(
    `SELECT DISTINCT i.key FROM link_changes l
      JOIN survey_revisions r ON r.survey = l.survey
        AND r.revision = (SELECT max(revision) FROM survey_revisions WHERE survey = l.survey)
        AND coalesce(json_extract(r.definition, '$.results'), '') <> 'officials'
      JOIN revision_indicators i ON i.survey = r.survey AND i.revision = r.revision
      WHERE l.unit = ?1 AND l.change = (SELECT max(change) FROM link_changes WHERE code = l.code)`,
    [unit],
  );
  return new Set(result.rows.map((row) => String(row.key)));
}

/** A version under the number the caller judged by; fails when another publication took it. */
export function newIndicatorVersion(
  indicator: Omit<IndicatorVersion, "position">,
  recordedOn: Day,
  actor: string,
): Statement {
  return {
    sql: `INSERT INTO indicator_versions (key, version, position, kind, name, formula, meaning, recorded_on, actor)
      SELECT ?1, ?2,
        coalesce((SELECT min(position) FROM indicator_versions WHERE key = ?1),
          (SELECT coalesce(max(position), 0) + 1 FROM indicator_versions)),
        ?3, ?4, ?5, ?6, ?7, ?8`,
    args: [
      indicator.key,
      indicator.version,
      indicator.kind,
      JSON.stringify(indicator.name),
      JSON.stringify(indicator.formula),
      JSON.stringify(indicator.meaning),
      recordedOn,
      actor,
    ],
  };
}

export function newRevisionIndicator(row: Omit<IndicatorSource, "meaning">): Statement {
  return {
    sql: "INSERT INTO revision_indicators (survey, revision, key, version, question, wording) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    args: [row.survey, row.revision, row.key, row.version, row.question, row.wording],
  };
}

/** What each version of an indicator means, by version. */
export async function indicatorMeanings(db: Database, key: string): Promise<Map<number, IndicatorMeaning>> {
  const rows = await db.query
    .select({ version: indicatorVersions.version, meaning: indicatorVersions.meaning })
    .from(indicatorVersions)
    .where(eq(indicatorVersions.key, key));
  return new Map(rows.map((row) => [row.version, row.meaning]));
}
