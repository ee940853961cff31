import { HomePage } from "../../web/pages/home/home-page.tsx";
import { UNIT_STYLE } from "../../web/styles/unit.ts";
import type { Api, AppContext } from "../api/context.ts";
import { normaliseLinkCode } from "../core/links/link-code.ts";
import { listRoots } from "../service/units/list-roots.ts";
import { cachedPage } from "./cached-page.ts";
import { basePath } from "./html-reply.ts";
import { outageInWords, unitReply } from "./unit.tsx";

/** The first page, and the way from a typed code to its link. */
export function addHomePages(app: Api): void {
  app.use("/", outageInWords);
  app.get("/", showHome);
  app.get("/r", goToLink);
}

async function showHome(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  const roots = await listRoots(deps);
  const [only] = roots;
  if (only && roots.length === 1) {
    return unitReply(c, only.code, true);
  }
  const lang = c.req.query("lang");
  const links = { base: basePath(c), query: lang === undefined ? {} : { lang } };
  const html = <HomePage roots={roots} locale={locale} links={links} isDemo={deps.settings.isDemo} />;
  return cachedPage(c, html, UNIT_STYLE);
}

/** A code is only ever a path segment here; whether there is such a link is for its own page to say. */
function goToLink(c: AppContext): Response {
  const typed = c.req.query("code") ?? "";
  const code = normaliseLinkCode(typed) ?? (typed.trim() || "-");
  const lang = c.req.query("lang");
  const search = lang === undefined ? "" : `?lang=${encodeURIComponent(lang)}`;
  const headers = { Location: `${basePath(c)}/r/${encodeURIComponent(code)}${search}`, "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
}
