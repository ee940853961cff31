import { canonicalJson } from "../../core/records/canonical-json.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { findDraft, newestDefinition } from "../../store/surveys.ts";
import { judgeSurveyRight } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

/** What a survey says of itself: as published where it is, else as drafted. */
export type ReadPublication = { definition: SurveyDefinition; isPublished: boolean; hasDraftChanges: boolean };

/** What an official who may edit a survey can change of its publication. */
export async function readPublication(deps: Deps, official: Official, id: string): Promise<Result<ReadPublication>> {
  const may = await judgeSurveyRight(deps, official, "editSurveys", id);
  if (!may.ok) {
    return may;
  }
  const [draft, published] = [await findDraft(deps.db, id), await newestDefinition(deps.db, id)];
  return draft === null
    ? refuse({ reason: "not_found" })
    : accept({
        definition: published ?? draft,
        isPublished: published !== null,
        hasDraftChanges: published !== null && canonicalJson(published) !== canonicalJson(draft),
      });
}
