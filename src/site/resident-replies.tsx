import { messagesIn, type ResidentPage } from "../../web/locales/messages.ts";
import { CODE_FIELD } from "../../web/pages/resident/field-context.ts";
import { FormPage, type FormPageProps } from "../../web/pages/resident/form-page.tsx";
import { MessagePage } from "../../web/pages/resident/message-page.tsx";
import { RetryPage } from "../../web/pages/resident/retry-page.tsx";
import { RESIDENT_STYLE } from "../../web/styles/resident.ts";
import type { AppContext } from "../api/context.ts";
import { splitHidden } from "../core/links/hidden-questions.ts";
import type { Locale } from "../core/local-text.ts";
import type { Refusal } from "../core/refusal.ts";
import type { ResidentLink } from "../service/links/read-resident-link.ts";
import { fieldDetail, PROBLEMS } from "../wire/problems.ts";
import { basePath, type Html, htmlReply } from "./html-reply.ts";
import { placeOf } from "./place.ts";

/** The form with what was entered before and what is wrong with it. */
export type FormEntries = Pick<FormPageProps, "submissionId" | "values" | "faults" | "challenge">;

export function renderForm(c: AppContext, link: ResidentLink, lang: Locale, entries: FormEntries): Html {
  const { settings, assets } = c.var.deps;
  const scripts = [assets["rate.js"], entries.challenge === null ? undefined : assets["proof.js"]];
  return (
    <FormPage
      lang={lang}
      base={basePath(c)}
      isDemo={settings.isDemo}
      scripts={scripts.filter((script) => script !== undefined)}
      place={placeOf(c, link.found.link.code)}
      unitName={link.unitName}
      isTrial={link.state === "trial"}
      needsCode={link.found.link.proof === "token"}
      closesOn={link.found.link.closesOn}
      title={link.definition.title}
      revision={link.revision}
      questions={link.definition.questions}
      hidden={splitHidden(link.definition, link.found.link.hidden).hidden}
      imprint={link.definition.imprint ?? null}
      {...entries}
    />
  );
}

/** A page that stands where the form cannot. */
export function messageReply(
  c: AppContext,
  page: ResidentPage,
  status: number,
  link: ResidentLink | null,
  lang: Locale,
): Response {
  const html = (
    <MessagePage
      lang={lang}
      base={basePath(c)}
      isDemo={c.var.deps.settings.isDemo}
      page={page}
      place={placeOf(c, link?.found.link.code ?? c.req.param("code") ?? "")}
      unitName={link?.unitName ?? null}
      opensOn={link?.found.link.opensOn ?? null}
    />
  );
  return htmlReply(c, html, RESIDENT_STYLE, status);
}

/** After an outage or a bug, where nothing was sent. */
export function outageReply(c: AppContext, status: number): Response {
  const reply = messageReply(c, "unavailable", status, null, c.var.locale);
  reply.headers.set("Retry-After", "2");
  return reply;
}

/** Nothing was stored: the page keeps what was sent and sends it again. */
export function retryReply(
  c: AppContext,
  fields: readonly (readonly [string, string])[],
  lang: Locale,
  status: number,
  retryAfterSeconds: number,
): Response {
  const html = (
    <RetryPage
      lang={lang}
      base={basePath(c)}
      isDemo={c.var.deps.settings.isDemo}
      place={placeOf(c, c.req.param("code") ?? "")}
      fields={fields}
    />
  );
  return htmlReply(c, html, RESIDENT_STYLE, status, { "Retry-After": String(retryAfterSeconds) });
}

const REFUSED_PAGES: Partial<Record<Refusal["reason"], ResidentPage>> = {
  not_found: "unknown",
  unauthorized: "entered",
  unknown_token: "oneTimeCode",
  code_used: "oneTimeCode",
  unpaired: "atTheWindow",
  id_conflict: "conflict",
  link_not_open_yet: "notOpenYet",
  link_paused: "paused",
  link_closed: "closed",
  cross_site: "crossSite",
  body_too_large: "tooLarge",
};

/** The kind page for a refusal, with the status the contract gives it. */
export function refusalReply(c: AppContext, refusal: Refusal, link: ResidentLink | null, lang: Locale): Response {
  const page = REFUSED_PAGES[refusal.reason] ?? "unreadable";
  return messageReply(c, page, PROBLEMS[refusal.reason].status, link, lang);
}

/** What is wrong with a one-time code, at its field; nothing for other refusals. */
export function faultsOfCode({ reason }: Refusal, lang: Locale): FormPageProps["faults"] {
  const { code } = messagesIn(lang).resident;
  const detail = reason === "unknown_token" ? code.unknown : reason === "code_used" ? code.used : null;
  return detail === null ? [] : [{ field: CODE_FIELD, detail }];
}

/** Errors of answers by form field: `/answers/m/row` is the field `m.row`. */
export function faultsOf({ errors = [] }: Refusal, lang: Locale): FormPageProps["faults"] {
  return errors.flatMap((error) => {
    const [, root, ...path] = error.pointer.split("/");
    return root === "answers" ? [{ field: path.join("."), detail: fieldDetail(error, lang) }] : [];
  });
}
