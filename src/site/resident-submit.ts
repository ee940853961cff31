import { bodyLimit } from "hono/body-limit";
import { CODE_FIELD, PROOF_FIELD } from "../../web/pages/resident/field-context.ts";
import { placeHref } from "../../web/pages/resident/place.ts";
import { RESIDENT_STYLE } from "../../web/styles/resident.ts";
import type { AppContext } from "../api/context.ts";
import type { Locale } from "../core/local-text.ts";
import { answersFromForm } from "../core/responses/form-answers.ts";
import type { Receipt } from "../core/responses/new-response.ts";
import { normaliseSubmissionId } from "../core/responses/submission-id.ts";
import { accept, type Result, refuse } from "../core/result.ts";
import type { Caller } from "../service/deps.ts";
import { type ResidentLink, readResidentLink } from "../service/links/read-resident-link.ts";
import { judgeEntry } from "../service/responses/judge-entry.ts";
import { challengeForPage } from "../service/responses/over-limit.ts";
import { submitResponse } from "../service/responses/submit-response.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { isCrossSite } from "./cross-site.ts";
import { htmlReply } from "./html-reply.ts";
import { placeOf } from "./place.ts";
import { faultsOf, faultsOfCode, outageReply, refusalReply, renderForm, retryReply } from "./resident-replies.tsx";

const PUBLIC: Caller = { kind: "public" };
const FORM_BYTES_MAX = 64 * 1024;

/** The fields of a page that was sent; none are stored before they were judged. */
type SentForm = {
  fields: readonly (readonly [string, string])[];
  submissionId: string | null;
  revision: number | null;
  lang: Locale;
};

/** Takes the form of a resident's page: who sends it is judged before what is sent. */
export async function answerForm(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  if (isCrossSite(c)) {
    return refusalReply(c, { reason: "cross_site" }, null, locale);
  }
  const code = c.req.param("code") ?? "";
  const link = await readResidentLink(deps, { code, revision: null });
  if (!link.ok) {
    return refusalReply(c, link.refusal, null, locale);
  }
  const { link: stated } = link.value.found;
  const caller = stated.proof === "entered" ? await c.var.findCaller() : PUBLIC;
  const entry = await judgeEntry(deps, stated, caller);
  if (!entry.ok) {
    return refusalReply(c, entry.refusal, link.value, locale);
  }
  const form = await readForm(c);
  return form.ok ? submitForm(c, link.value, form.value, caller) : refusalReply(c, form.refusal, link.value, locale);
}

async function submitForm(c: AppContext, newest: ResidentLink, form: SentForm, caller: Caller): Promise<Response> {
  const { deps, address } = c.var;
  const { submissionId, revision, fields, lang } = form;
  if (submissionId === null) {
    return refusalReply(c, { reason: "bad_envelope" }, newest, lang);
  }
  const { code } = newest.found.link;
  const served = revision === newest.revision ? accept(newest) : await readResidentLink(deps, { code, revision });
  const link = served.ok ? served.value : newest;
  const answers = answersFromForm(link.definition, fields);
  const result = await submitResponse(deps, {
    ...{ link: link.found, submissionId, answers, revision, day: null, caller, address },
    token: fields.find(([name]) => name === CODE_FIELD)?.[1] ?? null,
    proof: fields.find(([name]) => name === PROOF_FIELD)?.[1] || null,
    isForm: true,
  });
  if (result.ok) {
    return c.redirect(thanksPath(c, link, result.value.receipt, lang), 303);
  }
  const { refusal } = result;
  const faults = refusal.reason === "invalid" ? faultsOf(refusal, lang) : faultsOfCode(refusal, lang);
  const { status } = PROBLEMS[refusal.reason];
  if (faults.length > 0) {
    const challenge = await challengeForPage(deps, { ...link.found.link, address });
    const html = renderForm(c, link, lang, { submissionId, values: groupFields(fields), faults, challenge });
    return htmlReply(c, html, RESIDENT_STYLE, status);
  }
  return status === 429 || status === 503
    ? retryReply(c, fields, lang, status, refusal.retryAfterSeconds ?? 2)
    : refusalReply(c, refusal, link, lang);
}

function thanksPath(c: AppContext, { found: { link } }: ResidentLink, receipt: Receipt, lang: Locale): string {
  const receiptShown = link.channel === "kiosk" ? "" : receipt.checkCode;
  return placeHref(placeOf(c, link.code), lang, { page: "/thanks", receipt: receiptShown });
}

/** The body as a form of at most 64 KiB, read no further than that; the body is kept for a retry page. */
async function readForm(c: AppContext): Promise<Result<SentForm>> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (c.req.header("content-encoding") !== undefined || type !== "application/x-www-form-urlencoded") {
    return refuse({ reason: "unsupported_media_type" });
  }
  let isTooLarge = false;
  const limit = bodyLimit({
    maxSize: FORM_BYTES_MAX,
    onError: (context) => {
      isTooLarge = true;
      return context.body(null);
    },
  });
  await limit(c, async () => {});
  return isTooLarge ? refuse({ reason: "body_too_large" }) : accept(await sentForm(c));
}

async function sentForm(c: AppContext): Promise<SentForm> {
  const fields = [...new URLSearchParams(await c.req.text())];
  const first = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
  const revision = first("revision");
  const lang = first("lang");
  return {
    fields,
    submissionId: normaliseSubmissionId(first("submissionId")),
    revision: /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : null,
    lang: lang === "zh-CN" || lang === "en" ? lang : c.var.locale,
  };
}

function groupFields(fields: SentForm["fields"]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

/** After an outage: what was sent, as far as it can be read, so that it can be sent again. */
export async function retryAfterOutage(c: AppContext, status: number): Promise<Response> {
  const isRead = c.req.bodyCache.text !== undefined;
  const form = await (isRead ? sentForm(c).then(accept) : readForm(c)).catch(() => null);
  return form?.ok ? retryReply(c, form.value.fields, form.value.lang, status, 2) : outageReply(c, status);
}
