import { addDays } from "../../core/figures/period.ts";
import type { PublicAct } from "../../core/links/public-act.ts";
import type { LocalText } from "../../core/local-text.ts";
import { type LinkStep, linkSteps } from "../../store/link-steps.ts";
import { hiddenSince, newestDefinition } from "../../store/surveys.ts";
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
  const titles = new Map<string, LocalText>();
  for (const survey of new Set([...steps, ...hidden].map((one) => one.survey))) {
    titles.set(survey, (await newestDefinition(deps.db, survey))?.title ?? survey);
  }
  const titleOf = (survey: string) => titles.get(survey) ?? survey;
  const acts: PublicAct[] = [
    ...steps.flatMap((step) => {
      const act = actOf(step);
      return act === null ? [] : [{ day: step.day, act, code: step.code, survey: titleOf(step.survey) }];
    }),
    ...hidden.map(({ survey, day }) => ({ day, act: "hidden" as const, survey: titleOf(survey) })),
  ];
  return acts.toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0)).slice(0, ACTS_MAX);
}

/** Null for what takes nothing away from anyone: a first opening, another closing day. */
function actOf({ before, after, isMoved }: LinkStep): Exclude<PublicAct["act"], "hidden"> | null {
  if (isMoved && before !== "trial") {
    return "repointed";
  }
  if (before === after || before === "trial") {
    return null;
  }
  return after === "paused" || after === "closed" ? after : "reopened";
}
