import type { Child } from "hono/jsx";
import { messagesIn } from "../../web/locales/messages.ts";
import type { EntryPlace } from "../../web/pages/entry/entry-place.ts";
import type { HeaderEntries, HeaderFault } from "../../web/pages/entry/header-fields.tsx";
import { SheetPage, type SheetPageProps } from "../../web/pages/entry/sheet-page.tsx";
import { ENTRY_STYLE } from "../../web/styles/entry.ts";
import type { AppContext } from "../api/context.ts";
import { OUTCOMES, SHEETS_MAX } from "../core/entry/batch-header.ts";
import type { Locale } from "../core/local-text.ts";
import type { Refusal } from "../core/refusal.ts";
import type { EntryLink } from "../service/entry/find-entry-link.ts";
import { findOpenBatch, type OpenBatch } from "../service/entry/open-batch.ts";
import { fieldDetail, PROBLEMS } from "../wire/problems.ts";
import { accountRefusal } from "./account-replies.tsx";
import { frameContext } from "./admin-frame.ts";
import { type Html, htmlReply } from "./html-reply.ts";
import type { SignedIn } from "./signed-in.ts";

export function entryReply(c: AppContext, html: Html, status = 200): Response {
  return htmlReply(c, html, ENTRY_STYLE, status);
}

export function entryPlace({ found: { link }, definition, unitName }: EntryLink): EntryPlace {
  const { code, survey, channel, respondentClass } = link;
  return { code, survey, title: definition.title, unitName, channel, respondentClass };
}

/** The batch that is asked for, or the reply to send instead. */
export async function requireBatch(c: AppContext, { official }: SignedIn): Promise<OpenBatch | Response> {
  const [code, id] = [c.req.param("link") ?? "", c.req.param("batch") ?? ""];
  const open = await findOpenBatch(c.var.deps, official, { code, id });
  return open.ok ? open.value : accountRefusal(c, open.refusal);
}

/** What is typed is named by its question; what the page itself sends begins with a low line, which no question does. */
export function typedIn(form: URLSearchParams): ReadonlyMap<string, string> {
  return new Map([...form].filter(([name]) => !name.startsWith("_")));
}

type SheetReply = Pick<SheetPageProps, "title" | "save" | "path" | "typed" | "faults"> &
  Partial<Pick<SheetPageProps, "areToldFirst">> & { above?: Child; first?: Child; below?: Child };

/** A page with the sheet's form. */
export function sheetReply(
  c: AppContext,
  who: SignedIn,
  { batch, link }: OpenBatch,
  shown: SheetReply,
  status = 200,
): Response {
  const script = c.var.deps.assets["entry.js"];
  const html = (
    <SheetPage
      {...{ context: frameContext(c, who), place: entryPlace(link), definition: link.definition }}
      batch={{ id: batch.id, day: batch.header.day }}
      scripts={script ? [script] : []}
      {...shown}
    />
  );
  return entryReply(c, html, status);
}

/** The counts of a batch's header as they were typed. */
export function headerEntries(form: URLSearchParams): HeaderEntries {
  return Object.fromEntries(["day", "sheets", ...OUTCOMES].map((name) => [name, form.get(name) ?? ""]));
}

/** What is wrong with what is stated of a batch, by field. */
export function headerFaults({ errors = [], reason }: Refusal, lang: Locale): HeaderFault[] {
  const { faults } = messagesIn(lang).entry.header;
  const told = errors.map((error): HeaderFault => {
    const field = error.pointer.slice(1);
    if (field === "sheets") {
      return { field, detail: faults.sheets(SHEETS_MAX) };
    }
    const own = error.reason === "more_than_before" ? faults.reached : faults.count;
    return { field, detail: field === "day" ? fieldDetail(error, lang) : own };
  });
  const seen = new Set<string>();
  const once = told.filter(({ detail }) => !seen.has(detail) && seen.add(detail));
  return errors.length > 0 ? once : [{ field: "", detail: PROBLEMS[reason].title[lang] }];
}

/** What is to be said of a link as it stands today; null while it is open. */
export function noticeOf({ state, lateUntil }: EntryLink, lang: Locale): string | null {
  const { common, entry } = messagesIn(lang);
  const words = entry.state;
  switch (state) {
    case "open":
      return null;
    case "trial":
      return words.trial;
    case "paused":
      return words.paused;
    case "not_open_yet":
      return words.notOpenYet;
    case "closed":
      return lateUntil === null ? words.closed : words.closedLate(common.day(lateUntil));
  }
}

export function entryPath(c: AppContext, { batch }: Pick<OpenBatch, "batch">, path = "", query = ""): string {
  return `/entry/${batch.link}/${batch.id}${path}?${query === "" ? "" : `${query}&`}lang=${c.var.locale}`;
}
