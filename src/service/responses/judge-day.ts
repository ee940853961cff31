import { addDays, type Day, isDay } from "../../core/figures/period.ts";
import { linkStateOn } from "../../core/links/link-state.ts";
import { type FieldReason, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Submission } from "./submit-response.ts";

/** What of a submission its day depends on. */
export type DatedSubmission = Pick<Submission, "day" | "link" | "caller" | "kiosk">;

const QUEUE_DAYS_MAX = 10;
/** How long after its closing a link takes what was given before. */
export const LATE_DAYS = 7;

/**
 * The day an answer counts for: today, or for staff entry any day, and for a kiosk's queue one of the last ten, that
 * lies in the link's open days; both until seven days after closing. What a paired tablet took on the day of closing is late too.
 */
export function judgeDay(submission: DatedSubmission, today: Day): Result<Day> {
  const day = submission.day ?? today;
  const state = linkStateOn(submission.link.link, today);
  if (submission.day !== null && !isDay(day)) {
    return refuseDay("bad_day");
  }
  if (day > today) {
    return refuseDay("future_day");
  }
  const isLate = day !== today;
  const isQueued = isLate || submission.kiosk !== undefined;
  if (isLate && !mayNameDay(submission, day, today)) {
    return refuseDay("outside_link_days");
  }
  if (
    state === "open" ||
    state === "trial" ||
    (state === "closed" && isQueued && isLateWelcome(submission, day, today))
  ) {
    return isLate && !isWithinOpenDays(submission, day) ? refuseDay("outside_link_days") : accept(day);
  }
  return refuse({
    reason: state === "closed" ? "link_closed" : state === "paused" ? "link_paused" : "link_not_open_yet",
  });
}

function mayNameDay({ link, caller }: DatedSubmission, day: Day, today: Day): boolean {
  const isStaffEntry = link.link.proof === "entered" && caller.kind !== "public";
  return isStaffEntry || (link.link.channel === "kiosk" && day >= addDays(today, -QUEUE_DAYS_MAX));
}

function isWithinOpenDays({ link: { link } }: DatedSubmission, day: Day): boolean {
  return (link.opensOn === null || day >= link.opensOn) && (link.closesOn === null || day <= link.closesOn);
}

function isLateWelcome({ link: { link, statedOn } }: DatedSubmission, day: Day, today: Day): boolean {
  const closedOn = link.status === "closed" ? statedOn : (link.closesOn ?? today);
  return day <= closedOn && today <= addDays(closedOn, LATE_DAYS);
}

function refuseDay(reason: FieldReason): Result<never> {
  return refuse(invalid([{ pointer: "/day", reason }]));
}
