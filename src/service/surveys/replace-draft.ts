import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { nextSurveyDraft, surveyExists } from "../../store/surveys.ts";
import type { Deps } from "../deps.ts";
import { judgeIndicators } from "./judge-indicators.ts";

/** Replaces a survey's working draft; what is published stays. */
export async function replaceDraft(
  deps: Deps,
  actor: string,
  { id, definition }: { id: string; definition: SurveyDefinition },
): Promise<Result<{ id: string; definition: SurveyDefinition }>> {
  if (!(await surveyExists(deps.db, id))) {
    return refuse({ reason: "not_found" });
  }
  const { errors } = await judgeIndicators(deps, id, definition);
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  await deps.db.batch([nextSurveyDraft(id, definition, deps.today(), actor)]);
  return accept({ id, definition });
}
