import { type Right, roleFor } from "../../core/accounts/rights.ts";
import type { Role } from "../../core/accounts/role.ts";
import { addDays, type Day } from "../../core/figures/period.ts";
import type { LinkStatus } from "../../core/links/link-state.ts";
import type { PublicAct, PublicTarget } from "../../core/links/public-act.ts";
import type { LocalText } from "../../core/local-text.ts";
import { rolesOn } from "../../store/acting-roles.ts";
import { type LinkPoint, type LinkStep, linkSteps } from "../../store/link-steps.ts";
import { hiddenSince, newestDefinition } from "../../store/surveys.ts";
import { writtenUndertakings } from "../../store/undertakings.ts";
import { findUnit } from "../../store/units.ts";
import type { Deps } from "../deps.ts";

const PAST_DAYS = 365;
const ACTS_MAX = 20;

/** What officials did to a unit's links and undertakings and to who sees its results in the last year, the newest first. */
export async function readPublicActs(deps: Deps, unit: string): Promise<PublicAct[]> {
  const since = addDays(deps.today(), -PAST_DAYS);
  const { acts } = await readActsOf(deps, { unit, units: [unit], since, until: null });
  return acts;
}

/** `units`: the unit itself and those whose links count too; `until` null: up to now. */
export type ActsAsked = { unit: string; units: readonly string[]; since: Day; until: Day | null };

/** The newest acts on links of these units and on the unit's own undertakings; `more`: how many there were besides. */
export async function readActsOf(
  deps: Deps,
  { unit, units, since, until }: ActsAsked,
): Promise<{ acts: PublicAct[]; more: number }> {
  const [undertakings, steps, hidden] = await Promise.all([
    writtenUndertakings(deps.db, unit),
    linkSteps(deps.db, { units, since }),
    hiddenSince(deps.db, { units, since }),
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
  const placed = ({ before, after, actor }: LinkStep, act: PublicAct): Acted =>
    act.act === "repointed" || before.unit === unit || after.unit === unit
      ? { ...act, actor }
      : { ...act, actor, unit: names.get(after.unit) ?? after.unit };
  const acts: Acted[] = [
    ...steps
      .filter(({ before }) => before.status !== "trial")
      .flatMap((step) => actsOf(step, titleOf, targetOf).map((act) => placed(step, act))),
    ...hidden.map(({ survey, day, actor }) => ({ day, act: "hidden" as const, survey: titleOf(survey), actor })),
    ...undertakings.flatMap(undertakingActs).filter(({ day }) => day >= since),
  ];
  const within = until === null ? acts : acts.filter(({ day }) => day <= until);
  const newest = within.toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  const told = await withRoles(deps, newest.slice(0, ACTS_MAX));
  return { acts: told, more: newest.length - told.length };
}

type Acted = PublicAct & { actor: string };

/** In which role each was done, in place of who did it. */
async function withRoles(deps: Deps, acts: readonly Acted[]): Promise<PublicAct[]> {
  const roles = new Map<string, Role | null>();
  const nameOf = ({ actor, day, act }: Acted) => `${actor}\n${day}\n${rightOf(act)}`;
  for (const act of acts) {
    if (!roles.has(nameOf(act))) {
      roles.set(nameOf(act), roleFor(await rolesOn(deps.db, act.actor, act.day), rightOf(act.act)));
    }
  }
  return acts.map((act) => {
    const { actor: _, ...told } = act;
    return { ...told, role: roles.get(nameOf(act)) ?? null };
  });
}

function rightOf(act: PublicAct["act"]): Right {
  return act === "undertook" || act === "withdrew" ? "recordUndertakings" : "editSurveys";
}

/** A first opening and what is done to a link on trial take nothing away from anyone, and are no acts. */
function actsOf(
  { code, day, before, after }: LinkStep,
  titleOf: (survey: string) => LocalText,
  targetOf: (point: LinkPoint) => PublicTarget,
): PublicAct[] {
  const act = before.status === after.status ? null : statusAct(after.status);
  const survey = titleOf(after.survey);
  const [from, to] = [before.lastDay, after.lastDay];
  return [
    ...(isMoved(before, after)
      ? [{ day, act: "repointed" as const, code, from: targetOf(before), to: targetOf(after) }]
      : []),
    ...(act === null ? [] : [{ day, act, code, survey }]),
    ...(from === to ? [] : [{ day, act: "lastDaySet" as const, code, survey, from, to }]),
  ];
}

type Written = Awaited<ReturnType<typeof writtenUndertakings>>[number];

function undertakingActs({ text, recordedOn, actor, withdrawn, withdrawnBy }: Written): Acted[] {
  const withdrew = withdrawn && { text, day: withdrawn.on, reason: withdrawn.reason, actor: withdrawnBy };
  return [
    { day: recordedOn, act: "undertook", text, actor },
    ...(withdrew ? [{ ...withdrew, act: "withdrew" as const }] : []),
  ];
}

function isMoved(before: LinkPoint, after: LinkPoint): boolean {
  return before.unit !== after.unit || before.survey !== after.survey;
}

function statusAct(after: LinkStatus): "paused" | "closed" | "reopened" {
  return after === "paused" || after === "closed" ? after : "reopened";
}
