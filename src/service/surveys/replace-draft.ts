import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { nextSurveyDraft, surveyExists } from "../../store/surveys.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { judgeIndicators } from "./judge-indicators.ts";

/** Replaces a survey's working draft; what is published stays. */
export async function replaceDraft(
  deps: Deps,
  doing: Doing,
  { id, definition }: { id: string; definition: SurveyDefinition },
): Promise<Result<{ id: string; definition: SurveyDefinition }>> {
  if (!(await surveyExists(deps.db, id))) {
    return refuse({ reason: "not_found" });
  }
  const { errors } = await judgeIndicators(deps, id, definition);
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  await deps.db.batch([nextSurveyDraft(id, definition, deps.today(), doing.actor), actStatement(deps, doing, id)]);
  return accept({ id, definition });
}
