import type { Day } from "../../core/figures/period.ts";
import { normaliseLinkCode } from "../../core/links/link-code.ts";
import { judgeOrigins } from "../../core/links/link-origins.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { isConstraintError, type Statement } from "../../store/database.ts";
import { eraseTrialResponses, findLink, type Link, type NewLink, newLinkChange } from "../../store/links.ts";
import { newestRevision } from "../../store/surveys.ts";
import { findWave } from "../../store/waves.ts";
import { actStatement, recordAct } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { judgeDays, judgePreset, judgeSurvey, judgeUnit } from "./judge-link.ts";

export type ChangeLinkInput = {
  code: string;
  status?: "open" | "paused" | "closed" | undefined;
  unit?: string | undefined;
  survey?: string | undefined;
  /** Null takes the closing day away. */
  closesOn?: Day | null | undefined;
  preset?: readonly string[] | undefined;
  hidden?: readonly string[] | undefined;
  /** Takes the place of the whole list. */
  origins?: readonly string[] | undefined;
};

const TRIES_MAX = 5;

/** States a link anew: another status, unit, survey or last day. Opening erases what it received on trial. */
export async function changeLink(deps: Deps, doing: Doing, input: ChangeLinkInput): Promise<Result<NewLink>> {
  const code = normaliseLinkCode(input.code);
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const link = code === null ? null : await findLink(deps.db, code);
    if (!link) {
      return refuse({ reason: "not_found" });
    }
    const changed = await applyChange(deps, link, input);
    if (!changed.ok) {
      return changed;
    }
    if (isSameLink(link, changed.value)) {
      await recordAct(deps, doing, link.code);
      return changed;
    }
    if (await storeChange(deps, doing, link, changed.value)) {
      return changed;
    }
  }
  return refuse({ reason: "overloaded" });
}

/** False when another statement about the link came first. */
async function storeChange(deps: Deps, doing: Doing, link: Link, changed: NewLink): Promise<boolean> {
  const statements: Statement[] = [newLinkChange(changed, link.change + 1, deps.today(), doing.actor)];
  if (changed.status === "open") {
    statements.push(eraseTrialResponses(link.code));
  }
  try {
    await deps.db.batch([...statements, actStatement(deps, doing, link.code)]);
    return true;
  } catch (error) {
    if (isConstraintError(error)) {
      return false;
    }
    throw error;
  }
}

async function applyChange(deps: Deps, link: Link, input: ChangeLinkInput): Promise<Result<NewLink>> {
  const survey = input.survey ?? link.survey;
  const isRepointed = input.survey !== undefined || input.unit !== undefined;
  const target = isRepointed ? await judgeSurvey(deps, survey) : { revision: link.firstRevision, errors: [] };
  const isListed = input.preset !== undefined || input.hidden !== undefined;
  const newest = isListed ? await newestRevision(deps.db, survey) : null;
  const { preset = link.preset, hidden = link.hidden } = input;
  // A wave belongs to its survey: a link that leaves for a survey without it leaves the wave.
  const wave = link.wave === null ? null : await findWave(deps.db, survey, link.wave);
  const closesOn = input.closesOn === undefined ? link.ownClosesOn : input.closesOn;
  const errors: FieldError[] = [
    ...target.errors,
    ...(input.unit === undefined ? [] : await judgeUnit(deps, input.unit)),
    ...(await judgePreset(deps, survey, newest, { preset, hidden })),
    ...(input.closesOn === undefined ? [] : judgeDays(link.ownOpensOn, closesOn, wave)),
    ...judgeOrigins(link.channel, input.origins ?? []),
  ];
  if (target.revision === null || errors.length > 0) {
    return refuse(invalid(errors));
  }
  return accept({
    code: link.code,
    survey,
    firstRevision: target.revision,
    unit: input.unit ?? link.unit,
    channel: link.channel,
    respondentClass: link.respondentClass,
    round: link.round,
    wave: wave === null ? null : link.wave,
    proof: link.proof,
    status: input.status ?? link.status,
    ownOpensOn: link.ownOpensOn,
    ownClosesOn: closesOn,
    preset,
    hidden,
    origins: input.origins ?? link.origins,
  });
}

function isSameLink(link: Link, changed: NewLink): boolean {
  return (Object.keys(changed) as (keyof NewLink)[]).every(
    (name) => JSON.stringify(link[name]) === JSON.stringify(changed[name]),
  );
}
