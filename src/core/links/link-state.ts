import type { Day } from "../figures/period.ts";

export type LinkStatus = "trial" | "open" | "paused" | "closed";
export type LinkState = "open" | "trial" | "not_open_yet" | "paused" | "closed";

/** What a link says of the days it is open on; both ends are included. */
export type LinkDays = { status: LinkStatus; opensOn: Day | null; closesOn: Day | null };

/** What a link is on a day. The end of its days closes it whatever its status; a link on trial is so before its days too. */
export function linkStateOn(link: LinkDays, today: Day): LinkState {
  if (link.status === "closed" || (link.closesOn !== null && today > link.closesOn)) {
    return "closed";
  }
  if (link.status !== "open") {
    return link.status;
  }
  return link.opensOn !== null && today < link.opensOn ? "not_open_yet" : "open";
}
