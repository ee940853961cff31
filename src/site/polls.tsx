import { bodyLimit } from "hono/body-limit";
import { DatesStep, type Estimate } from "../../web/pages/polls/dates-step.tsx";
import { PlatesPage } from "../../web/pages/polls/plates-page.tsx";
import { PollPage } from "../../web/pages/polls/poll-page.tsx";
import { PUBLISH_FIELDS, PublishStep } from "../../web/pages/polls/publish-step.tsx";
import { TemplateStep } from "../../web/pages/polls/template-step.tsx";
import { UnitsStep } from "../../web/pages/polls/units-step.tsx";
import { PLATES_STYLE } from "../../web/styles/plates.ts";
import type { Api, AppContext } from "../api/context.ts";
import { addDays } from "../core/figures/period.ts";
import { addressFaults } from "../core/links/address-fault.ts";
import type { FieldError } from "../core/refusal.ts";
import { openTrials } from "../service/links/open-trials.ts";
import { daysOfPoll, estimatePoll } from "../service/surveys/estimate-poll.ts";
import { readPoll } from "../service/surveys/read-poll.ts";
import { startPoll } from "../service/surveys/start-poll.ts";
import { readTree } from "../service/units/read-tree.ts";
import { fieldDetail } from "../wire/problems.ts";
import { adminReply, frameContext } from "./admin-frame.ts";
import { isCrossSite } from "./cross-site.ts";
import { basePath, htmlReply } from "./html-reply.ts";
import { type Official, requireOfficialPage } from "./official-page.ts";
import { type PollChoices, pollChoices, pollInput } from "./poll-choices.ts";
import { qrCodeSvg } from "./qr-code.ts";

const FORM_BYTES_MAX = 256 * 1024;

type Show = (c: AppContext, official: Official) => Promise<Response>;

/** The four steps that start a poll, and the poll they make: its codes, its plates. */
export function addPollPages(app: Api): void {
  const forOfficials = (show: Show) => async (c: AppContext) => {
    const official = requireOfficialPage(c);
    return official instanceof Response ? official : show(c, official);
  };
  app.get("/admin/surveys/new", forOfficials(showTemplates));
  app.get("/admin/surveys/new/units", forOfficials(showUnits));
  app.get("/admin/surveys/new/dates", forOfficials(showDates));
  app.get("/admin/surveys/new/publish", forOfficials(showPublish));
  app.post("/admin/surveys/new", bodyLimit({ maxSize: FORM_BYTES_MAX }), forOfficials(makePoll));
  app.get("/admin/surveys/:id", forOfficials(showPoll));
  app.get("/admin/surveys/:id/plates", forOfficials(showPlates));
  app.post("/admin/surveys/:id/open", forOfficials(openPoll));
}

function choicesOf(c: AppContext): PollChoices {
  return pollChoices(new URL(c.req.url).searchParams, c.var.deps.today());
}

async function showTemplates(c: AppContext, official: Official): Promise<Response> {
  return adminReply(c, <TemplateStep context={frameContext(c, official)} chosen={choicesOf(c).chosen} />);
}

async function showUnits(c: AppContext, official: Official, isMissing = false): Promise<Response> {
  const { chosen } = choicesOf(c);
  const units = await readTree(c.var.deps);
  const html = <UnitsStep context={frameContext(c, official)} chosen={chosen} units={units} isMissing={isMissing} />;
  return adminReply(c, html);
}

async function showDates(c: AppContext, official: Official): Promise<Response> {
  const choices = choicesOf(c);
  if (choices.units.length === 0) {
    return showUnits(c, official, true);
  }
  const { chosen, opensOn, closesOn, areDaysRight } = choices;
  const estimate = areDaysRight ? await estimateOf(c, choices) : null;
  const shown = { chosen, opensOn, closesOn, estimate };
  return adminReply(c, <DatesStep context={frameContext(c, official)} {...shown} />);
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

async function showPublish(c: AppContext, official: Official): Promise<Response> {
  const { units, areDaysRight, chosen } = choicesOf(c);
  if (units.length === 0 || !areDaysRight) {
    return showDates(c, official);
  }
  return adminReply(c, <PublishStep context={frameContext(c, official)} chosen={chosen} faults={new Map()} />);
}

async function makePoll(c: AppContext, official: Official): Promise<Response> {
  if (isCrossSite(c)) {
    return c.text("", 403);
  }
  const choices = pollChoices(new URLSearchParams(await c.req.text()), c.var.deps.today());
  const judged = choices.template === null ? null : pollInput(choices, choices.template);
  if (judged === null) {
    return c.redirect(`${basePath(c)}/admin/surveys/new`, 303);
  }
  if ("errors" in judged) {
    return refusePoll(c, official, choices, judged.errors);
  }
  const started = await startPoll(c.var.deps, official.actor, judged.input);
  if (!started.ok) {
    return refusePoll(c, official, choices, started.refusal.errors ?? []);
  }
  return c.redirect(`${basePath(c)}/admin/surveys/${started.value.survey}?lang=${c.var.locale}`, 303);
}

function refusePoll(
  c: AppContext,
  official: Official,
  { chosen }: PollChoices,
  errors: readonly FieldError[],
): Response {
  const own: readonly string[] = PUBLISH_FIELDS;
  const faults = errors.map((error) => {
    const [, field = ""] = error.pointer.split("/");
    return [own.includes(field) ? field : "", fieldDetail(error, c.var.locale)] as const;
  });
  const html = <PublishStep context={frameContext(c, official)} chosen={chosen} faults={new Map(faults)} />;
  return adminReply(c, html, 422);
}

async function showPoll(c: AppContext, official: Official): Promise<Response> {
  const poll = await readPoll(c.var.deps, c.req.param("id") ?? "");
  if (!poll.ok) {
    return c.notFound();
  }
  const { id, definition, revision, links } = poll.value;
  const { title, results } = definition;
  const shown = { id, title, results, isPublished: revision !== null, links };
  return adminReply(c, <PollPage context={frameContext(c, official)} {...shown} />);
}

async function showPlates(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  const poll = await readPoll(deps, c.req.param("id") ?? "");
  if (!poll.ok) {
    return c.notFound();
  }
  const { id, definition, links } = poll.value;
  const { baseUrl } = deps.settings;
  const faults = addressFaults(new URL(baseUrl));
  const isRefused = faults.length > 0 && c.req.query("confirmed") !== "1";
  const plates = links.filter(({ state }) => state !== "closed");
  const html = (
    <PlatesPage
      lang={locale}
      base={basePath(c)}
      isDemo={deps.settings.isDemo}
      address={isRefused ? baseUrl : baseUrl.replace(/^https?:\/\//, "")}
      title={definition.title}
      question={definition.questions[0]?.title ?? definition.title}
      imprint={definition.imprint ?? null}
      plates={plates.map(({ code, unitName, state, closesOn }) => ({
        ...{ code, unitName, isTrial: state === "trial", closesOn },
        qrSvg: qrCodeSvg(`${baseUrl}/r/${code}`),
      }))}
      refusal={isRefused ? { faults, confirmPath: `${basePath(c)}/admin/surveys/${id}/plates` } : null}
    />
  );
  return htmlReply(c, html, PLATES_STYLE);
}

async function openPoll(c: AppContext, official: Official): Promise<Response> {
  if (isCrossSite(c)) {
    return c.text("", 403);
  }
  const id = c.req.param("id") ?? "";
  const opened = await openTrials(c.var.deps, official.actor, id);
  return opened.ok ? c.redirect(`${basePath(c)}/admin/surveys/${id}?lang=${c.var.locale}`, 303) : c.notFound();
}
