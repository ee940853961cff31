import { accept, type Result } from "../../core/result.ts";
import { listLinks } from "../../store/links.ts";
import { judgeSurveyRight } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";
import { changeLink } from "./change-link.ts";

const LINKS_MAX = 2000;

/** Opens every link of a survey that is on trial, erasing what those received; returns how many. */
export async function openTrials(deps: Deps, official: Official, survey: string): Promise<Result<{ opened: number }>> {
  const may = await judgeSurveyRight(deps, official, "editSurveys", survey);
  if (!may.ok) {
    return may;
  }
  const links = await listLinks(deps.db, { survey, unit: null, after: null, limit: LINKS_MAX });
  let opened = 0;
  for (const { code } of links.filter(({ status }) => status === "trial")) {
    const changed = await changeLink(deps, official.actor, { code, status: "open" });
    if (!changed.ok) {
      return changed;
    }
    opened += 1;
  }
  return accept({ opened });
}
