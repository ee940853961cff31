import { accept, type Result, refuse } from "../../core/result.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { findDraft, findRevision, newestRevision } from "../../store/surveys.ts";
import { judgeDraftRight } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

export type ReadSurvey = {
  id: string;
  status: "draft" | "published";
  revision: number | null;
  definition: SurveyDefinition;
};

/**
 * A survey as drafted or published; without `revision` the newest published one, else the draft, which is for officials
 * of its unit or above.
 */
export async function readSurvey(
  deps: Deps,
  official: Official,
  { id, revision }: { id: string; revision: number | "draft" | null },
): Promise<Result<ReadSurvey>> {
  const number = revision ?? (await newestRevision(deps.db, id)) ?? "draft";
  const isSeen = number !== "draft" || (await judgeDraftRight(deps, official, id)).ok;
  const definition = number === "draft" ? await findDraft(deps.db, id) : await findRevision(deps.db, id, number);
  if (!definition || !isSeen) {
    return refuse({ reason: "not_found" });
  }
  return accept(
    number === "draft"
      ? { id, status: "draft", revision: null, definition }
      : { id, status: "published", revision: number, definition },
  );
}
