import { messagesIn } from "../../web/locales/messages.ts";
import type { FrameContext } from "../../web/pages/admin/frame.tsx";
import { ADMIN_STYLE } from "../../web/styles/admin.ts";
import type { AppContext } from "../api/context.ts";
import { basePath, type Html, htmlReply } from "./html-reply.ts";
import { transportOfSite } from "./session-cookie.ts";
import type { SignedIn } from "./signed-in.ts";

/** What the officials' frame shows on the page that is asked for. */
export function frameContext(c: AppContext, { person }: SignedIn): FrameContext {
  const { locale, deps } = c.var;
  const url = new URL(c.req.url);
  const search = new URLSearchParams(url.search);
  search.set("lang", locale === "en" ? "zh-CN" : "en");
  const base = basePath(c);
  return {
    ...{ lang: locale, base, isDemo: deps.settings.isDemo, name: person.name },
    otherHref: `${base}${url.pathname}?${search}`,
    ...(transportOfSite(c) === "plain" && { warning: messagesIn(locale).accounts.plainHttp }),
  };
}

export function adminReply(c: AppContext, html: Html, status = 200): Response {
  return htmlReply(c, html, ADMIN_STYLE, status);
}
