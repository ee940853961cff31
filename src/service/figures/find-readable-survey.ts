import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { isPublicThroughout, newestDefinition, surveyOwner } from "../../store/surveys.ts";
import { judgeSurveyRight, judgeUnitRight } from "../accounts/judge-right.ts";
import type { Caller, Deps } from "../deps.ts";

/**
 * A survey whose own figures the caller may read: anyone, where every revision was published with public results;
 * otherwise officials who read figures of the unit; of the unit the survey belongs to, where none is named.
 */
export async function findReadableSurvey(
  deps: Deps,
  input: { survey: string; unit: string | null; caller: Caller },
): Promise<SurveyDefinition | null> {
  const isReadable = (await isPublicThroughout(deps.db, input.survey)) || (await isReader(deps, input));
  return isReadable ? newestDefinition(deps.db, input.survey) : null;
}

async function isReader(
  deps: Deps,
  { survey, unit, caller }: { survey: string; unit: string | null; caller: Caller },
): Promise<boolean> {
  if (caller.kind === "public") {
    return false;
  }
  const place = unit ?? (await surveyOwner(deps.db, survey)) ?? null;
  const isSeen = (await judgeSurveyRight(deps, caller, "seeSurveys", survey)).ok;
  return isSeen && (await judgeUnitRight(deps, caller, "readFigures", place)).ok;
}
