import { normaliseLinkCode } from "../../core/links/link-code.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { findLink } from "../../store/links.ts";
import { judgeSurveyRight, judgeUnitRight, judgeUnitsRight } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";

/** Whether an official may make a link for a unit, of a survey that they see. */
export async function judgeNewLink(
  deps: Deps,
  official: Official,
  { survey, unit }: { survey: string; unit: string },
): Promise<Result<null>> {
  return judgeNewLinks(deps, official, { survey, units: [unit] });
}

/** The same for links of many units. */
export async function judgeNewLinks(
  deps: Deps,
  official: Official,
  { survey, units }: { survey: string; units: readonly string[] },
): Promise<Result<null>> {
  const ofUnits = await judgeUnitsRight(deps, official, "makeLinks", units);
  const isSeen = ofUnits.ok && (await judgeSurveyRight(deps, official, "seeSurveys", survey)).ok;
  return ofUnits.ok && !isSeen ? refuse(invalid([{ pointer: "/survey", reason: "unknown_survey" }])) : ofUnits;
}

/**
 * Whether an official may re-point, pause or close a link: who may edit its survey. Managers of units below the
 * survey's hand links out and no more.
 */
export async function judgeLinkChange(deps: Deps, official: Official, code: string): Promise<Result<null>> {
  const normal = normaliseLinkCode(code);
  const link = normal === null ? null : await findLink(deps.db, normal);
  return link ? judgeSurveyRight(deps, official, "editSurveys", link.survey) : refuse({ reason: "not_found" });
}

/** Whether an official may point a link to another unit or survey. */
export async function judgeRepointing(
  deps: Deps,
  official: Official,
  { survey, unit }: { survey?: string | undefined; unit?: string | undefined },
): Promise<Result<null>> {
  const ofUnit = unit === undefined ? accept(null) : await judgeUnitRight(deps, official, "makeLinks", unit);
  if (!ofUnit.ok || survey === undefined) {
    return ofUnit;
  }
  const ofSurvey = await judgeSurveyRight(deps, official, "editSurveys", survey);
  return ofSurvey.ok || ofSurvey.refusal.reason === "forbidden"
    ? ofSurvey
    : refuse(invalid([{ pointer: "/survey", reason: "unknown_survey" }]));
}
