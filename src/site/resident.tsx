import { ThanksPage } from "../../web/pages/resident/thanks-page.tsx";
import { RESIDENT_STYLE } from "../../web/styles/resident.ts";
import type { Api, AppContext } from "../api/context.ts";
import { splitHidden } from "../core/links/hidden-questions.ts";
import { presetValues } from "../core/links/preset-values.ts";
import type { Deps } from "../service/deps.ts";
import { noteScan } from "../service/links/note-scan.ts";
import { type ResidentLink, readResidentLink } from "../service/links/read-resident-link.ts";
import { isBarredFromKiosk } from "../service/responses/judge-kiosk.ts";
import { challengeForPage } from "../service/responses/over-limit.ts";
import type { PROBLEMS } from "../wire/problems.ts";
import { basePath, htmlReply, pageHeaders, pageReply } from "./html-reply.ts";
import { type KeptPages, requestKey } from "./kept-pages.ts";
import { type CutPage, PageCache } from "./page-cache.ts";
import { framedByListed, placeOf } from "./place.ts";
import { qrCodePng, qrCodeSvg } from "./qr-code.ts";
import { outageReply, refusalReply, renderForm } from "./resident-replies.tsx";
import { answerForm, retryAfterOutage } from "./resident-submit.ts";

const CHECK_CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/** The resident's pages: the form of a link and its thanks, by themselves and in a frame, and its QR code. */
export function addResidentPages(app: Api, keptPages: KeptPages | null): void {
  const cache = new PageCache();
  for (const place of ["r", "w"]) {
    if (place === "w") {
      app.use("/w/:code", framedByListed);
      app.use("/w/:code/thanks", framedByListed);
    }
    app.use(`/${place}/*`, async (c, next) => {
      await next();
      if (c.error) {
        const { status } = c.res;
        c.res = c.req.method === "POST" ? await retryAfterOutage(c, status) : outageReply(c, status);
      }
    });
    app.get(`/${place}/:code`, (c) => showForm(c, cache, place === "r" ? keptPages : null));
    app.post(`/${place}/:code`, answerForm);
    app.get(`/${place}/:code/thanks`, showThanks);
  }
  app.get("/r/:code/qr.svg", (c) => showCode(c, "svg"));
  app.get("/r/:code/qr.png", (c) => showCode(c, "png"));
}

async function showForm(c: AppContext, cache: PageCache, keptPages: KeptPages | null): Promise<Response> {
  const [deps, locale] = [c.get("deps"), c.get("locale")];
  const epoch = keptPages?.epoch() ?? 0;
  const link = await readResidentLink(deps, { code: c.req.param("code") ?? "", revision: null });
  if (!link.ok) {
    return refusalReply(c, link.refusal, null, locale);
  }
  const refusal = whyNoForm(link.value) ?? (await whyNotHere(deps, link.value));
  if (refusal) {
    return refusalReply(c, { reason: refusal }, link.value, locale);
  }
  const isTrial = link.value.state === "trial";
  if (isTrial && wasScanned(c)) {
    await noteScan(deps, link.value.found.link.code);
  }
  const values = answeredBeforehand(c, link.value);
  const { survey, code } = link.value.found.link;
  const challenge = await challengeForPage(deps, { survey, code, address: c.get("address") });
  if (challenge !== null) {
    const entries = { submissionId: deps.newSubmissionId(), values, faults: [], challenge };
    return htmlReply(c, renderForm(c, link.value, locale, entries), RESIDENT_STYLE);
  }
  const cut = cache.get(keyOf(c, link.value, values), () => cutPage(c, link.value, values));
  const page = joined(cut[0], utf8.encode(deps.newSubmissionId()), cut[1]);
  // A page that is kept is sent again without being asked for here, so that no scan would be seen.
  if (keptPages && !isTrial && c.req.method === "GET") {
    const headers = Object.entries(pageHeaders(c, page.length, RESIDENT_STYLE)).flat();
    keptPages.keep(requestKey(c.req.url, c.req.header("accept-language")), { cut, headers, survey }, epoch);
  }
  return pageReply(c, page, RESIDENT_STYLE);
}

/** Why a link shows no form to anyone: an entered one is filled in by staff, another needs a code. */
function whyNoForm({ found: { link }, state }: ResidentLink): keyof typeof PROBLEMS | null {
  if (state === "closed") {
    return "link_closed";
  }
  if (link.proof === "entered") {
    return "unauthorized";
  }
  if (link.proof === "blind") {
    return "unknown_token";
  }
  return state === "paused" ? "link_paused" : state === "not_open_yet" ? "link_not_open_yet" : null;
}

/** Why this page shows none though the link is open: a kiosk's tablets stand elsewhere. */
async function whyNotHere(deps: Deps, { found }: ResidentLink): Promise<keyof typeof PROBLEMS | null> {
  return found.link.channel === "kiosk" && (await isBarredFromKiosk(deps, { link: found })) ? "unpaired" : null;
}

/** Whether the printed address was opened by itself, as a scan or typing does: not from a page, nor ahead of need. */
function wasScanned(c: AppContext): boolean {
  const isByItself = (c.req.header("sec-fetch-site") ?? "none") === "none" && c.req.header("referer") === undefined;
  const isAsked = c.req.method === "GET" && c.req.header("sec-purpose") === undefined;
  return isByItself && isAsked && c.req.path.startsWith("/r/");
}

type Values = ReadonlyMap<string, string[]>;

const NO_VALUES: Values = new Map();

function answeredBeforehand(c: AppContext, { definition, found: { link } }: ResidentLink): Values {
  const hidden = splitHidden(definition, link.hidden).hidden.map(({ id }) => id);
  const declared = [...link.preset, ...hidden];
  if (declared.length === 0) {
    return NO_VALUES;
  }
  const given = new URL(c.req.url).searchParams;
  return presetValues(definition, declared, (question) => given.getAll(question));
}

function keyOf(c: AppContext, link: ResidentLink, values: Values): string {
  const { state, unitName, revision } = link;
  const { code, origins, survey, closesOn, hidden } = link.found.link;
  const { path, isBig } = placeOf(c, code);
  const shown = [path, isBig, origins, survey, revision, hidden, c.get("locale"), state, closesOn, unitName];
  return JSON.stringify([...shown, ...values]);
}

const ID_FIELD = 'name="submissionId" value="';
const PLACEHOLDER = "placeholder";
const utf8 = new TextEncoder();

function cutPage(c: AppContext, link: ResidentLink, values: Values): CutPage {
  const entries = { submissionId: PLACEHOLDER, values, faults: [], challenge: null };
  const html = renderForm(c, link, c.var.locale, entries).toString();
  const at = html.indexOf(ID_FIELD + PLACEHOLDER) + ID_FIELD.length;
  return [utf8.encode(html.slice(0, at)), utf8.encode(html.slice(at + PLACEHOLDER.length))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function showThanks(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  const result = await readResidentLink(deps, { code: c.req.param("code") ?? "", revision: null });
  if (!result.ok) {
    return refusalReply(c, result.refusal, null, locale);
  }
  const { found, unitName, state } = result.value;
  const isShared = found.link.channel === "kiosk";
  const receipt = c.req.query("receipt") ?? "";
  const html = (
    <ThanksPage
      lang={locale}
      base={basePath(c)}
      isDemo={deps.settings.isDemo}
      place={placeOf(c, found.link.code)}
      unitName={unitName}
      isTrial={state === "trial"}
      checkCode={!isShared && CHECK_CODE.test(receipt) ? receipt : null}
      isShared={isShared}
    />
  );
  return htmlReply(c, html, RESIDENT_STYLE);
}

async function showCode(c: AppContext, format: "svg" | "png"): Promise<Response> {
  const { deps, locale } = c.var;
  const link = await readResidentLink(deps, { code: c.req.param("code") ?? "", revision: null });
  if (!link.ok) {
    return refusalReply(c, link.refusal, null, locale);
  }
  const { code } = link.value.found.link;
  const address = `${deps.settings.baseUrl}/r/${code}`;
  const headers = {
    "Content-Disposition": `inline; filename="${code}.${format}"`,
    "Cache-Control": "public, max-age=3600",
    "X-Content-Type-Options": "nosniff",
  };
  return format === "svg"
    ? c.body(qrCodeSvg(address), 200, { ...headers, "Content-Type": "image/svg+xml" })
    : c.body(qrCodePng(address), 200, { ...headers, "Content-Type": "image/png" });
}
