import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { isPublicThroughout, newestDefinition } from "../../store/surveys.ts";
import type { Caller, Deps } from "../deps.ts";

/**
 * A survey whose own figures the caller may read: anyone, where every revision was published with public results;
 * otherwise officials, since figures let out for officials stay theirs.
 */
export async function findReadableSurvey(
  deps: Deps,
  input: { survey: string; caller: Caller },
): Promise<SurveyDefinition | null> {
  const isReadable = input.caller.kind !== "public" || (await isPublicThroughout(deps.db, input.survey));
  return isReadable ? newestDefinition(deps.db, input.survey) : null;
}
