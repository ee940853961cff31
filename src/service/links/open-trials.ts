import { accept, type Result, refuse } from "../../core/result.ts";
import { isConstraintError } from "../../store/database.ts";
import { eraseTrialResponses, type Link, listLinks, newLinkChange } from "../../store/links.ts";
import { isNoTrialScanned } from "../../store/scanned-trials.ts";
import { judgeSurveyRight } from "../accounts/judge-right.ts";
import { actStatement, recordAct } from "../accounts/record-act.ts";
import type { ActingOfficial, Deps, Doing } from "../deps.ts";

const LINKS_AT_ONCE = 500;
const TRIES_MAX = 5;

/**
 * Opens every link of a survey that is on trial, erasing what those received; returns how many. Where codes are among
 * them that hang on paper, one must have been scanned: all are printed with the same address.
 */
export async function openTrials(
  deps: Deps,
  official: ActingOfficial,
  survey: string,
): Promise<Result<{ opened: number }>> {
  const may = await judgeSurveyRight(deps, official, "editSurveys", survey);
  if (!may.ok) {
    return may;
  }
  if (await isNoTrialScanned(deps.db, survey)) {
    return refuse({ reason: "not_scanned" });
  }
  let opened = 0;
  let after = "";
  for (let tries = 0; tries < TRIES_MAX; ) {
    const links: Link[] = await listLinks(deps.db, { survey, unit: null, after, limit: LINKS_AT_ONCE });
    const trials = links.filter(({ status }) => status === "trial");
    if (trials.length > 0 && !(await openAll(deps, official, survey, trials))) {
      tries += 1;
    } else if (links.length === LINKS_AT_ONCE) {
      opened += trials.length;
      after = links.at(-1)?.code ?? "";
    } else {
      return done(deps, official, survey, opened + trials.length);
    }
  }
  return refuse({ reason: "overloaded" });
}

async function done(deps: Deps, doing: Doing, survey: string, opened: number): Promise<Result<{ opened: number }>> {
  if (opened === 0) {
    await recordAct(deps, doing, survey);
  }
  return accept({ opened });
}

/** All of these at once; false when another statement about one of them came first. */
async function openAll(deps: Deps, doing: Doing, survey: string, trials: readonly Link[]): Promise<boolean> {
  try {
    await deps.db.batch([
      ...trials.flatMap((link) => [
        newLinkChange({ ...link, status: "open" }, link.change + 1, deps.today(), doing.actor),
        eraseTrialResponses(link.code),
      ]),
      actStatement(deps, doing, survey),
    ]);
    return true;
  } catch (error) {
    if (isConstraintError(error)) {
      return false;
    }
    throw error;
  }
}
