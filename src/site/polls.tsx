import { DatesStep, type Estimate } from "../../web/pages/polls/dates-step.tsx";
import { PollPage } from "../../web/pages/polls/poll-page.tsx";
import { PublishStep } from "../../web/pages/polls/publish-step.tsx";
import { TemplateStep } from "../../web/pages/polls/template-step.tsx";
import { UnitsStep } from "../../web/pages/polls/units-step.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { mayAnywhere } from "../core/accounts/rights.ts";
import { addDays } from "../core/figures/period.ts";
import type { FieldError } from "../core/refusal.ts";
import { readLastFigures } from "../service/figures/read-last-figures.ts";
import { changeLink } from "../service/links/change-link.ts";
import { openTrials } from "../service/links/open-trials.ts";
import { daysOfPoll, estimatePoll } from "../service/surveys/estimate-poll.ts";
import { readPoll } from "../service/surveys/read-poll.ts";
import { startPoll } from "../service/surveys/start-poll.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { adminReply, frameContext } from "./admin-frame.ts";
import { addBulkLinkPages } from "./bulk-links.tsx";
import { addCodePages } from "./codes.tsx";
import { having } from "./having-right.ts";
import { addKioskLinkPages } from "./kiosk-links.tsx";
import { addLinkAddressPages } from "./link-address.tsx";
import { addLinkSitesPages } from "./link-sites.tsx";
import { linkableUnits } from "./linkable-units.ts";
import { type PollChoices, pollChoices, pollInput, publishFaults } from "./poll-choices.ts";
import { addPosterPages } from "./posters.tsx";
import { addPublicationPages } from "./publication.tsx";
import { addRepointPages } from "./repoint.tsx";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** Room for the codes of some thousands of units. */
const POLL_BYTES_MAX = 256 * 1024;

/** The four steps that start a poll, and the poll they make: its codes, its plates. */
export function addPollPages(app: Api): void {
  app.get("/admin/surveys/new", signedIn(having("editSurveys", showTemplates)));
  app.get("/admin/surveys/new/units", signedIn(having("editSurveys", (c, who) => showUnits(c, who))));
  app.get("/admin/surveys/new/dates", signedIn(having("editSurveys", showDates)));
  app.get("/admin/surveys/new/publish", signedIn(having("editSurveys", showPublish)));
  app.post(
    "/admin/surveys/new",
    signedInForm("POST /admin/surveys/new", having("editSurveys", makePoll), POLL_BYTES_MAX),
  );
  app.get(
    "/admin/surveys/:id",
    signedIn((c, who) => showPoll(c, who)),
  );
  app.post("/admin/surveys/:id/links/:code", signedInForm("PATCH /api/v1/links/{code}", changePollLink));
  app.post("/admin/surveys/:id/open", signedInForm("POST /admin/surveys/{id}/open", openPoll));
  addBulkLinkPages(app);
  addCodePages(app);
  addKioskLinkPages(app);
  addLinkAddressPages(app);
  addLinkSitesPages(app);
  addRepointPages(app);
  addPosterPages(app);
  addPublicationPages(app);
}

function choicesOf(c: AppContext): PollChoices {
  return pollChoices(new URL(c.req.url).searchParams, c.var.deps.today());
}

async function showTemplates(c: AppContext, who: SignedIn): Promise<Response> {
  return adminReply(c, <TemplateStep context={frameContext(c, who)} chosen={choicesOf(c).chosen} />);
}

async function showUnits(c: AppContext, who: SignedIn, isMissing = false): Promise<Response> {
  const { chosen } = choicesOf(c);
  const units = await linkableUnits(c, who);
  const html = <UnitsStep context={frameContext(c, who)} chosen={chosen} units={units} isMissing={isMissing} />;
  return adminReply(c, html);
}

async function showDates(c: AppContext, who: SignedIn): Promise<Response> {
  const choices = choicesOf(c);
  if (choices.units.length === 0) {
    return showUnits(c, who, true);
  }
  const { chosen, opensOn, closesOn, areDaysRight } = choices;
  const estimate = areDaysRight ? await estimateOf(c, choices) : null;
  const shown = { chosen, opensOn, closesOn, estimate };
  return adminReply(c, <DatesStep context={frameContext(c, who)} {...shown} />);
}

async function estimateOf(c: AppContext, { units, opensOn, closesOn }: PollChoices): Promise<Estimate> {
  const told = await estimatePoll(c.var.deps, { units, days: daysOfPoll(opensOn, closesOn) });
  const isFewer = told.likelyUnits.length > 0 && told.likelyUnits.length < units.length;
  return {
    answerCountMin: told.answerCountMin,
    knownCount: told.unitCount - told.unknownCount,
    unknownCount: told.unknownCount,
    expectedUnits: told.expectedUnits,
    changePoints: told.change === null ? null : told.change * 100,
    longer:
      told.longerDays === null ? null : { days: told.longerDays, closesOn: addDays(opensOn, told.longerDays - 1) },
    fewer: isFewer ? { units: told.likelyUnits } : null,
  };
}

async function showPublish(c: AppContext, who: SignedIn): Promise<Response> {
  const { units, areDaysRight, chosen } = choicesOf(c);
  if (units.length === 0 || !areDaysRight) {
    return showDates(c, who);
  }
  return adminReply(c, <PublishStep context={frameContext(c, who)} chosen={chosen} faults={new Map()} />);
}

async function makePoll(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const choices = pollChoices(form, c.var.deps.today());
  const judged = choices.template === null ? null : pollInput(choices, choices.template);
  if (judged === null) {
    return goTo(c, "/admin/surveys/new");
  }
  if ("errors" in judged) {
    return refusePoll(c, who, choices, judged.errors);
  }
  const started = await startPoll(c.var.deps, who.official, judged.input);
  if (!started.ok) {
    const { errors } = started.refusal;
    return errors ? refusePoll(c, who, choices, errors) : accountRefusal(c, started.refusal);
  }
  return goTo(c, `/admin/surveys/${started.value.survey}?lang=${c.var.locale}`);
}

function refusePoll(c: AppContext, who: SignedIn, { chosen }: PollChoices, errors: readonly FieldError[]): Response {
  const faults = publishFaults(errors, c.var.locale);
  const html = <PublishStep context={frameContext(c, who)} chosen={chosen} faults={faults} />;
  return adminReply(c, html, 422);
}

async function showPoll(c: AppContext, who: SignedIn, status = 200): Promise<Response> {
  const poll = await readPoll(c.var.deps, who.official, c.req.param("id") ?? "");
  if (!poll.ok) {
    return accountRefusal(c, poll.refusal);
  }
  const { id, definition, revision, links, mayOpen } = poll.value;
  const { title, results } = definition;
  const units = links.map(({ unit }) => unit);
  const figures = await readLastFigures(c.var.deps, who.official, { survey: id, units });
  const mayMake = revision !== null && mayAnywhere(who.grants, "makeLinks");
  const mayPair = mayAnywhere(who.grants, "pairKiosks");
  const mayHandOut = mayAnywhere(who.grants, "handOutCodes");
  const shown = {
    ...{
      id,
      title,
      results,
      isPublished: revision !== null,
      mayOpen,
      mayMake,
      mayPair,
      mayHandOut,
      indicator: figures?.name ?? null,
    },
    links: links.map((link) => ({ ...link, figure: figures?.figureOf(link) ?? null })),
  };
  return adminReply(c, <PollPage context={frameContext(c, who)} {...shown} />, status);
}

const LINK_STATUSES = ["open", "paused", "closed"] as const;

async function changePollLink(c: AppContext, { official }: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps } = c.var;
  const [id, code] = [c.req.param("id") ?? "", c.req.param("code") ?? ""];
  const poll = await readPoll(deps, official, id);
  const link = poll.ok ? poll.value.links.find((each) => each.code === code) : undefined;
  const status = LINK_STATUSES.find((each) => each === form.get("status"));
  if (!poll.ok || !poll.value.mayOpen || !link || !status || link.state === "trial") {
    return accountRefusal(
      c,
      poll.ok && link && !poll.value.mayOpen ? { reason: "forbidden" } : { reason: "not_found" },
    );
  }
  const changed = await changeLink(deps, official, { code, status });
  return changed.ok ? goTo(c, `/admin/surveys/${id}?lang=${c.var.locale}`) : accountRefusal(c, changed.refusal);
}

async function openPoll(c: AppContext, who: SignedIn): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const opened = await openTrials(c.var.deps, who.official, id);
  if (!opened.ok && opened.refusal.reason === "not_scanned") {
    return showPoll(c, who, 409);
  }
  return opened.ok ? goTo(c, `/admin/surveys/${id}?lang=${c.var.locale}`) : accountRefusal(c, opened.refusal);
}
