import type { Day } from "../../core/figures/period.ts";
import { newLinkCode } from "../../core/links/link-code.ts";
import { judgeOrigins } from "../../core/links/link-origins.ts";
import { invalid } from "../../core/refusal.ts";
import type { Channel } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { isConstraintError } from "../../store/database.ts";
import { type Link, type NewLink, newLinkChange } from "../../store/links.ts";
import { findWave } from "../../store/waves.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { judgeDays, judgePreset, judgeSurvey, judgeUnit } from "./judge-link.ts";

export type CreateLinkInput = {
  survey: string;
  unit: string;
  channel: Exclude<Channel, "import">;
  respondentClass?: string | undefined;
  round?: number | undefined;
  wave?: string | undefined;
  proof?: Link["proof"] | undefined;
  status?: "open" | "trial" | undefined;
  opensOn?: Day | undefined;
  closesOn?: Day | undefined;
  /** The ids of questions that its address may answer beforehand. */
  preset?: readonly string[] | undefined;
  /** Those that it may answer and the page does not ask. */
  hidden?: readonly string[] | undefined;
  origins?: readonly string[] | undefined;
};

const FILLED_IN_BY_STAFF: readonly Channel[] = ["phone", "paper", "visit"];
const TRIES_MAX = 5;

/** Makes a link of a published survey for a unit that exists, under a code nobody has. */
export async function createLink(deps: Deps, doing: Doing, input: CreateLinkInput): Promise<Result<NewLink>> {
  const survey = await judgeSurvey(deps, input.survey);
  const wave = input.wave === undefined ? null : await findWave(deps.db, input.survey, input.wave);
  const isWaveUnknown = survey.revision !== null && input.wave !== undefined && wave === null;
  const errors = [
    ...survey.errors,
    ...(await judgeUnit(deps, input.unit)),
    ...(isWaveUnknown ? [{ pointer: "/wave", reason: "unknown_wave" } as const] : []),
    ...(await judgePreset(deps, input.survey, survey.revision, input)),
    ...judgeDays(input.opensOn ?? null, input.closesOn ?? null, wave),
    ...judgeOrigins(input.channel, input.origins ?? []),
  ];
  if (survey.revision === null || errors.length > 0) {
    return refuse(invalid(errors));
  }
  return storeLink(deps, doing, linkOf(input, survey.revision));
}

/** What a new link is stated as: the first round of an open link, or of one filled in by staff, where nothing else is said. */
export function linkOf(input: CreateLinkInput, firstRevision: number): Omit<NewLink, "code"> {
  return {
    survey: input.survey,
    firstRevision,
    unit: input.unit,
    channel: input.channel,
    respondentClass: input.respondentClass ?? null,
    round: input.round ?? 1,
    wave: input.wave ?? null,
    proof: input.proof ?? (FILLED_IN_BY_STAFF.includes(input.channel) ? "entered" : "open"),
    status: input.status ?? "open",
    ownOpensOn: input.opensOn ?? null,
    ownClosesOn: input.closesOn ?? null,
    preset: input.preset ?? [],
    hidden: input.hidden ?? [],
    origins: input.origins ?? [],
  };
}

async function storeLink(deps: Deps, doing: Doing, link: Omit<NewLink, "code">): Promise<Result<NewLink>> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const coded = { code: newLinkCode(deps.randomBytes), ...link };
    try {
      await deps.db.batch([newLinkChange(coded, 1, deps.today(), doing.actor), actStatement(deps, doing, coded.code)]);
      return accept(coded);
    } catch (error) {
      // A code that is taken is drawn again; there are 31⁶ of them.
      if (!isConstraintError(error)) {
        throw error;
      }
    }
  }
  return refuse({ reason: "overloaded" });
}
