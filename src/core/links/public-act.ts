import type { Role } from "../accounts/role.ts";
import type { Day } from "../figures/period.ts";
import type { LocalText } from "../local-text.ts";

/** What a code leads to. */
export type PublicTarget = { unit: LocalText; survey: LocalText };

/** What officials did to a unit's links and undertakings, or to who sees a survey's results, as everyone may know it. */
export type PublicAct = ActedThing & {
  /** In which role it was done, never by whom; null or absent where that is not known. */
  role?: Role | null;
  /** The unit below whose link it was; absent where it was the unit's own. */
  unit?: LocalText;
};

type ActedThing =
  | { day: Day; act: "paused" | "closed" | "reopened"; code: string; survey: LocalText }
  | { day: Day; act: "lastDaySet"; code: string; survey: LocalText; from: Day | null; to: Day | null }
  | { day: Day; act: "repointed"; code: string; from: PublicTarget; to: PublicTarget }
  | { day: Day; act: "hidden"; survey: LocalText }
  | { day: Day; act: "undertook"; text: string }
  | { day: Day; act: "withdrew"; text: string; reason: string };
