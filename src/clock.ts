import { civilDay, type Day } from "./core/figures/period.ts";

const LOOK_AGAIN_MS = 1000;

/** The clock of a deployment: the civil day in its time zone, looked up at most once a second. */
export function todayIn(timeZone: string): () => Day {
  let day = "";
  let lookedMs = Number.NEGATIVE_INFINITY;
  return () => {
    const nowMs = Date.now();
    if (Math.abs(nowMs - lookedMs) >= LOOK_AGAIN_MS) {
      day = civilDay(new Date(nowMs), timeZone);
      lookedMs = nowMs;
    }
    return day;
  };
}
