import { formulaText } from "../../core/figures/formula-text.ts";
import { canonicalJson } from "../../core/records/canonical-json.ts";
import { hexOf } from "../../core/records/hex.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { wordingOf } from "../../core/surveys/indicator-meaning.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { isConstraintError, type Statement } from "../../store/database.ts";
import { newIndicatorVersion, newRevisionIndicator } from "../../store/indicators.ts";
import { findDraft, findRevision, newestRevision, newSurveyRevision } from "../../store/surveys.ts";
import { existingUnits } from "../../store/units.ts";
import { actStatement, recordAct } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { type JudgedIndicator, judgeIndicators } from "./judge-indicators.ts";

type Published = Result<{ id: string; revision: number }>;

const TRIES_MAX = 5;

/** Makes the working draft the newest revision and registers its indicators; an unchanged draft keeps its revision. */
export async function publishSurvey(deps: Deps, doing: Doing, id: string): Promise<Published> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const result = await tryPublish(deps, doing, id);
    if (result !== "overtaken") {
      return result;
    }
  }
  return refuse({ reason: "overloaded" });
}

async function tryPublish(deps: Deps, doing: Doing, id: string): Promise<Published | "overtaken"> {
  const draft = await findDraft(deps.db, id);
  if (!draft) {
    return refuse({ reason: "not_found" });
  }
  const newest = await newestRevision(deps.db, id);
  if (newest !== null && canonicalJson(await findRevision(deps.db, id, newest)) === canonicalJson(draft)) {
    await recordAct(deps, doing, id);
    return accept({ id, revision: newest });
  }
  const revision = (newest ?? 0) + 1;
  const statements = await publication(deps, doing, { survey: id, revision, draft });
  if (!statements.ok) {
    return statements;
  }
  try {
    await deps.db.batch([...statements.value, actStatement(deps, doing, id)]);
  } catch (error) {
    if (isConstraintError(error)) {
      return "overtaken";
    }
    throw error;
  }
  return accept({ id, revision });
}

type NewRevision = { survey: string; revision: number; draft: SurveyDefinition };

/** What is written when a draft becomes a revision: the revision itself and the indicators it publishes. */
export async function publication(deps: Deps, doing: Doing, made: NewRevision): Promise<Result<Statement[]>> {
  const { survey, revision, draft } = made;
  const { judged, errors } = await judgeIndicators(deps, survey, draft);
  const unknown = await unknownRowUnits(deps, draft);
  if (errors.length + unknown.length > 0) {
    return refuse(invalid([...unknown, ...errors]));
  }
  return accept([
    newSurveyRevision(survey, revision, draft, deps.today(), doing.actor),
    ...judged.flatMap((indicator) => registration(deps, doing, made, indicator)),
  ]);
}

function registration(
  deps: Deps,
  { actor }: Doing,
  { survey, revision, draft }: NewRevision,
  { indicator, meaning, version, isNewVersion }: JudgedIndicator,
): Statement[] {
  const { key, name, kind, question } = indicator;
  const wording = hexOf(deps.sha256(new TextEncoder().encode(wordingOf(draft, indicator))));
  const source = newRevisionIndicator({ survey, revision, key, version, question, wording });
  if (!isNewVersion) {
    return [source];
  }
  const formula = formulaText(name, meaning);
  return [newIndicatorVersion({ key, version, kind, name, formula, meaning }, deps.today(), actor), source];
}

async function unknownRowUnits(deps: Deps, definition: SurveyDefinition): Promise<FieldError[]> {
  const named = definition.questions.flatMap((question, index) =>
    question.type === "matrix"
      ? question.rows.flatMap(({ unit }, row) =>
          unit === undefined ? [] : [{ pointer: `/questions/${index}/rows/${row}/unit`, unit }],
        )
      : [],
  );
  const known = await existingUnits(
    deps.db,
    named.map(({ unit }) => unit),
  );
  return named
    .filter(({ unit }) => !known.has(unit))
    .map(({ pointer }) => ({ pointer, reason: "unknown_unit" }) as const);
}
