import { ElectoratePage } from "../../web/pages/resident/electorate-page.tsx";
import { RESIDENT_STYLE } from "../../web/styles/resident.ts";
import type { Api, AppContext } from "../api/context.ts";
import { readElectorate } from "../service/codes/read-electorate.ts";
import { basePath, htmlReply } from "./html-reply.ts";
import { messageReply } from "./resident-replies.tsx";

/** Where a code is cast that may be used for one of several units. */
export function addElectoratePages(app: Api): void {
  app.get("/c/:batch", showElectorate);
}

async function showElectorate(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  const electorate = await readElectorate(deps, c.req.param("batch") ?? "");
  if (!electorate.ok) {
    return messageReply(c, "unknown", 404, null, locale);
  }
  const script = deps.assets["pass-code.js"];
  const html = (
    <ElectoratePage
      {...{ lang: locale, base: basePath(c), isDemo: deps.settings.isDemo, ...electorate.value }}
      scripts={script ? [script] : []}
    />
  );
  return htmlReply(c, html, RESIDENT_STYLE);
}
