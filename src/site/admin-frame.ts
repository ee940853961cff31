import type { FrameContext } from "../../web/pages/admin/frame.tsx";
import { ADMIN_STYLE } from "../../web/styles/admin.ts";
import type { AppContext } from "../api/context.ts";
import { basePath, type Html, htmlReply } from "./html-reply.ts";
import type { Official } from "./official-page.ts";

/** What the officials' frame shows on the page that is asked for. */
export function frameContext(c: AppContext, { name }: Official): FrameContext {
  const { locale, deps } = c.var;
  const url = new URL(c.req.url);
  const search = new URLSearchParams(url.search);
  search.set("lang", locale === "en" ? "zh-CN" : "en");
  const base = basePath(c);
  return { lang: locale, base, isDemo: deps.settings.isDemo, name, otherHref: `${base}${url.pathname}?${search}` };
}

export function adminReply(c: AppContext, html: Html, status = 200): Response {
  return htmlReply(c, html, ADMIN_STYLE, status);
}
