import type { KioskSetting } from "../../../src/core/kiosks/kiosk-setting.ts";
import type { StandingName } from "./screens.ts";

/** Why nobody can rate on a day, as the link stood when the page was served; null when they can. */
export function standingOn({ state, opensOn, closesOn }: KioskSetting, day: string): StandingName | null {
  if (state === "closed" || (closesOn !== null && day > closesOn)) {
    return "closed";
  }
  if (state === "trial" || state === "paused") {
    return state === "paused" ? "paused" : null;
  }
  return opensOn !== null && day < opensOn ? "not_open_yet" : null;
}
