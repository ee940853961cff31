import { DAY_RULES, type FlaggedDay } from "../../core/responses/flagged-days.ts";
import { flagDaysStatement } from "../../store/flagged-days.ts";
import type { Deps } from "../deps.ts";

type Place = { survey: string } & Omit<FlaggedDay, "rule">;

/** How many answers of a day came over the limit without proof, by survey, unit and channel; in memory alone. */
export type UnprovenDays = {
  /** Counts one; true when the day is to be flagged and was not yet. */
  isDue(place: Place): boolean;
  /** Told that the day is flagged. */
  done(place: Place): void;
};

/**
 * Counts them for the running day. One process counts for itself and a restart forgets, so that fewer than
 * `DAY_RULES.unproven` before and after it flag nothing; no answer is known by it later.
 */
export function createUnprovenDays(): UnprovenDays {
  const counts = new Map<string, number>();
  let today = "";
  return {
    isDue(place) {
      if (place.day !== today) {
        today = place.day;
        counts.clear();
      }
      const count = (counts.get(keyOf(place)) ?? 0) + 1;
      counts.set(keyOf(place), count);
      return count >= DAY_RULES.unproven.countMin && Number.isFinite(count);
    },
    done: (place) => void counts.set(keyOf(place), Number.POSITIVE_INFINITY),
  };
}

/** Counts a stored answer that came without proof, and flags its day once there are enough of them. */
export async function noteUnproven(deps: Pick<Deps, "db" | "unprovenDays">, place: Place): Promise<void> {
  if (!deps.unprovenDays.isDue(place)) {
    return;
  }
  try {
    await deps.db.batch([flagDaysStatement([{ ...place, rule: "unproven" }])]);
    deps.unprovenDays.done(place);
  } catch {
    // The answer is on disk and its sender is told so; the next one tries again.
  }
}

function keyOf({ survey, unit, channel }: Place): string {
  return `${survey}\n${unit}\n${channel}`;
}
