import { mayNear, mayOn } from "../../core/accounts/rights.ts";
import { type ListedSurvey, surveysWithLinks } from "../../store/surveys.ts";
import { presentTree } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

export type { ListedSurvey } from "../../store/surveys.ts";

/** The surveys that an official may see, with their links counted, the newest first; drafts at their unit or above. */
export async function listSurveys(deps: Deps, { grants }: Official): Promise<ListedSurvey[]> {
  const tree = await presentTree(deps);
  const surveys = await surveysWithLinks(deps.db);
  return surveys.filter(({ unit, revision }) =>
    (revision === null ? mayOn : mayNear)(grants, "seeSurveys", unit, tree),
  );
}
