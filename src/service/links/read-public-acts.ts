import { addDays } from "../../core/figures/period.ts";
import type { LinkStatus } from "../../core/links/link-state.ts";
import type { PublicAct } from "../../core/links/public-act.ts";
import type { LocalText } from "../../core/local-text.ts";
import { type LinkPoint, linkSteps } from "../../store/link-steps.ts";
import { hiddenSince, newestDefinition } from "../../store/surveys.ts";
import { findUnit } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

const PAST_DAYS = 365;
const ACTS_MAX = 20;

/** What officials did in the last year to a unit's links and to who sees its results, the newest first. */
export async function readPublicActs(deps: Deps, unit: string): Promise<PublicAct[]> {
  const since = addDays(deps.today(), -PAST_DAYS);
  const [steps, hidden] = await Promise.all([
    linkSteps(deps.db, { unit, since }),
    hiddenSince(deps.db, { unit, since }),
  ]);
  const points = steps.flatMap(({ before, after }) => [before, after]);
  const titles = new Map<string, LocalText>();
  for (const survey of new Set([...points, ...hidden].map((one) => one.survey))) {
    titles.set(survey, (await newestDefinition(deps.db, survey))?.title ?? survey);
  }
  const names = new Map<string, LocalText>();
  for (const code of new Set(points.map((point) => point.unit))) {
    names.set(code, (await findUnit(deps.db, code))?.name ?? code);
  }
  const titleOf = (survey: string) => titles.get(survey) ?? survey;
  const targetOf = (point: LinkPoint) => ({ unit: names.get(point.unit) ?? point.unit, survey: titleOf(point.survey) });
  const acts: PublicAct[] = [
    ...steps.flatMap(({ code, day, before, after }): PublicAct[] => {
      const act = statusAct(before.status, after.status);
      return [
        ...(isMoved(before, after) && before.status !== "trial"
          ? [{ day, act: "repointed" as const, code, from: targetOf(before), to: targetOf(after) }]
          : []),
        ...(act === null ? [] : [{ day, act, code, survey: titleOf(after.survey) }]),
      ];
    }),
    ...hidden.map(({ survey, day }) => ({ day, act: "hidden" as const, survey: titleOf(survey) })),
  ];
  return acts.toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0)).slice(0, ACTS_MAX);
}

function isMoved(before: LinkPoint, after: LinkPoint): boolean {
  return before.unit !== after.unit || before.survey !== after.survey;
}

/** Null for what takes nothing away from anyone: a first opening, another closing day. */
function statusAct(before: LinkStatus, after: LinkStatus): "paused" | "closed" | "reopened" | null {
  if (before === after || before === "trial") {
    return null;
  }
  return after === "paused" || after === "closed" ? after : "reopened";
}
