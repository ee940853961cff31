import type { AccountsPage } from "../../web/locales/accounts-messages.ts";
import { AccountMessagePage } from "../../web/pages/accounts/account-message-page.tsx";
import type { AccountFrame } from "../../web/pages/accounts/account-shell.tsx";
import { ACCOUNTS_STYLE } from "../../web/styles/accounts.ts";
import type { AppContext } from "../api/context.ts";
import type { Refusal } from "../core/refusal.ts";
import { fieldDetail, PROBLEMS } from "../wire/problems.ts";
import { basePath, type Html, htmlReply } from "./html-reply.ts";
import { transportOfSite } from "./session-cookie.ts";
import type { SignedIn } from "./signed-in.ts";

/** What the page is drawn with; in the other language it is asked for with the same query. */
export function accountFrame(c: AppContext, who?: SignedIn): AccountFrame {
  const { locale, deps } = c.var;
  const query = new URLSearchParams(c.req.query());
  query.set("lang", locale === "en" ? "zh-CN" : "en");
  const base = basePath(c);
  return {
    ...{ locale, base, isDemo: deps.settings.isDemo, isPlainHttp: transportOfSite(c) === "plain" },
    isInside: c.req.path.startsWith("/admin"),
    name: who?.person.name ?? null,
    otherHref: `${base}${c.req.path}?${query}`,
  };
}

export function accountReply(c: AppContext, html: Html, status = 200): Response {
  return htmlReply(c, html, ACCOUNTS_STYLE, status);
}

/** A page that stands where the form cannot. */
export function accountMessage(c: AppContext, page: AccountsPage, status: number): Response {
  return accountReply(c, <AccountMessagePage frame={accountFrame(c)} page={page} />, status);
}

/** A refusal as such a page. */
export function accountRefusal(c: AppContext, { reason }: Refusal): Response {
  const { status } = PROBLEMS[reason];
  const pages: Partial<Record<typeof reason, AccountsPage>> = {
    code_expired: "expired",
    body_too_large: "tooLarge",
    cross_site: "crossSite",
    forbidden: "forbidden",
    not_found: "notFound",
    last_administrator: "lastAdministrator",
  };
  return accountMessage(c, pages[reason] ?? (status < 500 ? "unreadable" : "unavailable"), status);
}

/** What is wrong with each field, by its name, in the reader's language. */
export function faultWords(c: AppContext, { errors = [] }: Refusal): Record<string, string> {
  return Object.fromEntries(errors.map((error) => [error.pointer.slice(1), fieldDetail(error, c.var.locale)]));
}

/** Goes on to a page of this service; `path` is written without the path under which the service lives. */
export function goTo(c: AppContext, path: string): Response {
  return c.redirect(basePath(c) + path, 303);
}

/** Whether it is a path of this service and nothing that a browser takes for another host. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes("\\");
}

/** After an outage or a bug the reader gets a page, not a problem in JSON. */
export async function accountOutage(c: AppContext, next: () => Promise<void>): Promise<void> {
  await next();
  if (c.error) {
    const { status } = c.res;
    c.res = undefined;
    c.res = accountMessage(c, "unavailable", status);
    c.res.headers.set("Retry-After", "2");
  }
}
