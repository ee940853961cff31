import { addDays, type Day } from "../../core/figures/period.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Deps, Official } from "../deps.ts";
import { type ResidentLink, readResidentLink } from "../links/read-resident-link.ts";
import { judgeDay, LATE_DAYS } from "../responses/judge-day.ts";
import { judgeEntry } from "../responses/judge-entry.ts";

/** A link that staff fill in, for one who may. */
export type EntryLink = ResidentLink & {
  /** The last day on which sheets of its days may still come in, where it has closed and they may. */
  lateUntil: Day | null;
};

/** The entered link of a code, in a revision that it served or its newest; `not_found` where residents answer themselves. */
export async function findEntryLink(
  deps: Deps,
  official: Official,
  { code, revision = null }: { code: string; revision?: number | null },
): Promise<Result<EntryLink>> {
  const link = await readResidentLink(deps, { code, revision });
  if (!link.ok || link.value.found.link.proof !== "entered") {
    return refuse({ reason: "not_found" });
  }
  const judged = await judgeEntry(deps, link.value.found.link, official);
  return judged.ok ? accept({ ...link.value, lateUntil: lateUntil(deps, link.value) }) : judged;
}

/** Whether sheets of a day may come in today; a link that has closed, is paused or not open yet says so. */
export function judgeEntryDay(deps: Deps, official: Official, link: ResidentLink, day: Day): Result<Day> {
  return judgeDay({ link: link.found, day, caller: official }, deps.today());
}

function lateUntil(deps: Deps, { found: { link, statedOn }, state }: ResidentLink): Day | null {
  const closedOn = link.status === "closed" ? statedOn : (link.closesOn ?? statedOn);
  const last = addDays(closedOn, LATE_DAYS);
  return state === "closed" && deps.today() <= last ? last : null;
}
