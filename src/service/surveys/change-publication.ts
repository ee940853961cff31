import { canonicalJson } from "../../core/records/canonical-json.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Imprint, SurveyDefinition } from "../../core/surveys/survey.ts";
import { isConstraintError } from "../../store/database.ts";
import { findDraft, findRevision, newestRevision, nextSurveyDraft } from "../../store/surveys.ts";
import { judgeSurveyRight } from "../accounts/judge-right.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Official } from "../deps.ts";
import { publication } from "./publish-survey.ts";

export type ChangePublicationInput = { id: string; results: SurveyDefinition["results"]; imprint: Imprint };

/** What was done, as the audit trail names it. */
export type PublicationAct = typeof PUBLISH | "hide-results" | "show-results" | "change-imprint";

/** As the API names the same. */
const PUBLISH = "POST /api/v1/surveys/{id}/publish";

const TRIES_MAX = 5;

/**
 * Publishes a survey with who sees its results and who asks. One that is public already keeps its published questions,
 * whatever its draft holds; null where nothing changes.
 */
export async function changePublication(
  deps: Deps,
  official: Official,
  input: ChangePublicationInput,
): Promise<Result<{ revision: number; act: PublicationAct } | null>> {
  const may = await judgeSurveyRight(deps, official, "editSurveys", input.id);
  for (let tries = 0; may.ok && tries < TRIES_MAX; tries += 1) {
    const result = await tryChange(deps, official.actor, input);
    if (result !== "overtaken") {
      return result;
    }
  }
  return may.ok ? refuse({ reason: "overloaded" }) : may;
}

async function tryChange(deps: Deps, actor: string, { id, results, imprint }: ChangePublicationInput) {
  const [draft, newest] = [await findDraft(deps.db, id), await newestRevision(deps.db, id)];
  const published = newest === null ? null : await findRevision(deps.db, id, newest);
  if (!draft) {
    return refuse({ reason: "not_found" });
  }
  const definition = { ...(published ?? draft), results, imprint };
  if (published && canonicalJson(published) === canonicalJson(definition)) {
    return accept(null);
  }
  const act = actOf(published?.results ?? null, results);
  const made = { survey: id, revision: (newest ?? 0) + 1, draft: definition };
  const statements = await publication(deps, { actor, act }, made);
  if (!statements.ok) {
    return statements;
  }
  const kept = nextSurveyDraft(id, { ...draft, results, imprint }, deps.today(), actor);
  try {
    await deps.db.batch([kept, ...statements.value, actStatement(deps, { actor, act }, id)]);
  } catch (error) {
    if (isConstraintError(error)) {
      return "overtaken" as const;
    }
    throw error;
  }
  return accept({ revision: made.revision, act });
}

function actOf(before: SurveyDefinition["results"] | null, after: SurveyDefinition["results"]): PublicationAct {
  if (before === null) {
    return PUBLISH;
  }
  return before === after ? "change-imprint" : after === "officials" ? "hide-results" : "show-results";
}
