import { accept, type Result } from "../../core/result.ts";
import { type Link, listLinks } from "../../store/links.ts";
import { judgeSurveyRight } from "../accounts/judge-right.ts";
import type { Deps, Official } from "../deps.ts";
import { changeLink } from "./change-link.ts";

const LINKS_AT_ONCE = 500;

/** Opens every link of a survey that is on trial, erasing what those received; returns how many. */
export async function openTrials(deps: Deps, official: Official, survey: string): Promise<Result<{ opened: number }>> {
  const may = await judgeSurveyRight(deps, official, "editSurveys", survey);
  if (!may.ok) {
    return may;
  }
  let opened = 0;
  let after: string | null = null;
  do {
    const links: Link[] = await listLinks(deps.db, { survey, unit: null, after, limit: LINKS_AT_ONCE });
    for (const { code } of links.filter(({ status }) => status === "trial")) {
      const changed = await changeLink(deps, official.actor, { code, status: "open" });
      if (!changed.ok) {
        return changed;
      }
      opened += 1;
    }
    after = links.length < LINKS_AT_ONCE ? null : (links.at(-1)?.code ?? null);
  } while (after !== null);
  return accept({ opened });
}
