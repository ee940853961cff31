import { type ListedSurvey, surveysWithLinks } from "../../store/surveys.ts";
import type { Deps } from "../deps.ts";

export type { ListedSurvey } from "../../store/surveys.ts";

/** Every survey with its links counted, the newest first. */
export async function listSurveys(deps: Deps): Promise<ListedSurvey[]> {
  return surveysWithLinks(deps.db);
}
