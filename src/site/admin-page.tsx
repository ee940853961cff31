import { type AdminContext, SignInFirst } from "../../web/pages/admin/frame.tsx";
import type { FaultLine } from "../../web/pages/tables/fault-list.tsx";
import { TABLES_STYLE } from "../../web/styles/tables.ts";
import type { AppContext } from "../api/context.ts";
import type { Locale } from "../core/local-text.ts";
import type { Refusal } from "../core/refusal.ts";
import { fieldDetail, PROBLEMS } from "../wire/problems.ts";
import { basePath, type Html, htmlReply } from "./html-reply.ts";

/** What the frame of an officials' page needs to know. */
export function adminContext(c: AppContext, path: string): AdminContext {
  return { locale: c.var.locale, base: basePath(c), isDemo: c.var.deps.settings.isDemo, path };
}

export function adminReply(c: AppContext, html: Html, status = 200): Response {
  return htmlReply(c, html, TABLES_STYLE, status);
}

/** The page for one who is not signed in. */
export function signInReply(c: AppContext, path: string): Response {
  return adminReply(c, <SignInFirst context={adminContext(c, path)} />, 401);
}

/** A refusal in lines: each cell or field at fault, or what is wrong with the whole. */
export function faultLines({ reason, cells = [], errors = [] }: Refusal, locale: Locale): FaultLine[] {
  const lines = [
    ...cells.map(({ sheet, cell, ...fault }) => ({
      ...{ where: [sheet, cell].filter(Boolean).join("!"), why: fieldDetail({ pointer: "", ...fault }, locale) },
    })),
    ...errors.map((error) => ({ where: "", why: fieldDetail(error, locale) })),
  ];
  return lines.length > 0 ? lines : [{ where: "", why: PROBLEMS[reason].title[locale] }];
}
