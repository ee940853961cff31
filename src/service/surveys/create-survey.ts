import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { newSurveyDraft } from "../../store/surveys.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { judgeIndicators } from "./judge-indicators.ts";

/** Keeps the first draft of a new survey and gives it an id. */
export async function createSurvey(
  deps: Deps,
  doing: Doing,
  definition: SurveyDefinition,
): Promise<Result<{ id: string; definition: SurveyDefinition }>> {
  const { errors } = await judgeIndicators(deps, null, definition);
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  const id = deps.newSurveyId();
  await deps.db.batch([newSurveyDraft(id, definition, deps.today(), doing.actor), actStatement(deps, doing, id)]);
  return accept({ id, definition });
}
