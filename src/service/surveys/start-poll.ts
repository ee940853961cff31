import { mayOn } from "../../core/accounts/rights.ts";
import type { Day } from "../../core/figures/period.ts";
import { newLinkCode } from "../../core/links/link-code.ts";
import type { LocalText } from "../../core/local-text.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { Imprint, SurveyDefinition } from "../../core/surveys/survey.ts";
import { TEMPLATES, type TemplateKey } from "../../core/surveys/templates.ts";
import type { UnitTree } from "../../core/units/unit-tree.ts";
import { isConstraintError } from "../../store/database.ts";
import { type NewLink, newLinkChange } from "../../store/links.ts";
import { newSurveyDraft } from "../../store/surveys.ts";
import { presentTree } from "../accounts/judge-right.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { ActingOfficial, Deps, Doing } from "../deps.ts";
import { judgeDays, judgeUnit } from "../links/judge-link.ts";
import { judgeStatedIndicators } from "./judge-stated-indicators.ts";
import { publication } from "./publish-survey.ts";

export type StartPollInput = {
  template: TemplateKey;
  /** Absent: the template's own. */
  title: LocalText | null;
  units: readonly string[];
  opensOn: Day | null;
  closesOn: Day | null;
  results: SurveyDefinition["results"];
  imprint: Imprint;
};

export type StartedPoll = { survey: string; links: NewLink[] };

const FIRST_REVISION = 1;
const TRIES_MAX = 5;

/** Publishes a survey made of a template and gives each unit a link to it, on trial: all of it or nothing. */
export async function startPoll(
  deps: Deps,
  official: ActingOfficial,
  input: StartPollInput,
): Promise<Result<StartedPoll>> {
  const errors = await judgePoll(deps, input);
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  const tree = await presentTree(deps);
  const owner = lowestAbove(input.units, tree);
  const mayLink = input.units.every((unit) => mayOn(official.grants, "makeLinks", unit, tree));
  if (!mayLink || !mayOn(official.grants, "editSurveys", owner, tree)) {
    return refuse({ reason: "forbidden" });
  }
  const stated = await judgeStatedIndicators(deps, official, TEMPLATES[input.template].indicators);
  if (!stated.ok) {
    return stated;
  }
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const result = await tryStart(deps, official, owner, input);
    if (result !== "overtaken") {
      return result;
    }
  }
  return refuse({ reason: "overloaded" });
}

/** The lowest unit that holds all of these, whose survey it then is; null where none does. */
function lowestAbove(units: readonly string[], tree: UnitTree): string | null {
  const [first = "", ...others] = units;
  return (
    tree.ancestorsOf(first).find((above) => others.every((unit) => tree.ancestorsOf(unit).includes(above))) ?? null
  );
}

async function judgePoll(deps: Deps, { units, opensOn, closesOn }: StartPollInput): Promise<FieldError[]> {
  const errors: FieldError[] = units.length === 0 ? [{ pointer: "/units", reason: "required" }] : [];
  for (const unit of units) {
    const own = await judgeUnit(deps, unit);
    errors.push(...own.map((error) => ({ ...error, pointer: "/units" })));
  }
  return [...errors, ...judgeDays(opensOn, closesOn, null)];
}

async function tryStart(
  deps: Deps,
  doing: Doing,
  owner: string | null,
  input: StartPollInput,
): Promise<Result<StartedPoll> | "overtaken"> {
  const survey = deps.newSurveyId();
  const draft = definitionOf(owner, input);
  const published = await publication(deps, doing, { survey, revision: FIRST_REVISION, draft });
  if (!published.ok) {
    return published;
  }
  const links = [...new Set(input.units)].map((unit) => trialLink(deps, survey, unit, input));
  try {
    await deps.db.batch([
      newSurveyDraft(survey, draft, deps.today(), doing.actor),
      ...published.value,
      ...links.map((link) => newLinkChange(link, 1, deps.today(), doing.actor)),
      actStatement(deps, doing, survey),
    ]);
  } catch (error) {
    if (isConstraintError(error)) {
      return "overtaken";
    }
    throw error;
  }
  return accept({ survey, links });
}

function definitionOf(owner: string | null, { template, title, results, imprint }: StartPollInput): SurveyDefinition {
  const { questions, indicators, title: own } = TEMPLATES[template];
  return {
    ...{ title: title ?? own, live: false, results, questions, indicators, imprint },
    ...(owner && { unit: owner }),
  };
}

function trialLink(deps: Deps, survey: string, unit: string, { opensOn, closesOn }: StartPollInput): NewLink {
  return {
    ...{ code: newLinkCode(deps.randomBytes), survey, firstRevision: FIRST_REVISION, unit, channel: "qr" },
    ...{ respondentClass: null, round: 1, wave: null, proof: "open", status: "trial" },
    ...{ ownOpensOn: opensOn, ownClosesOn: closesOn, preset: [], hidden: [], origins: [] },
  };
}
