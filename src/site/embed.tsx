import { EmbedPage } from "../../web/pages/embed/embed-page.tsx";
import { EMBED_STYLE } from "../../web/styles/embed.ts";
import type { Api, AppContext } from "../api/context.ts";
import { readResidentLink } from "../service/links/read-resident-link.ts";
import { cachedPage } from "./cached-page.ts";
import { basePath } from "./html-reply.ts";
import { refusalReply } from "./resident-replies.tsx";

/** How to show a link's rating on a website; public, so that it can be passed on. */
export function addEmbedPages(app: Api): void {
  app.get("/w/:code/embed", showEmbedding);
}

async function showEmbedding(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  const result = await readResidentLink(deps, { code: c.req.param("code") ?? "", revision: null });
  if (!result.ok) {
    return refusalReply(c, result.refusal, null, locale);
  }
  const { found, unitName, definition, state } = result.value;
  const { assets, settings } = deps;
  const [path, integrity, copy] = [assets["widget.js"], assets["widget.integrity"], assets["copy.js"]];
  const html = (
    <EmbedPage
      lang={locale}
      base={basePath(c)}
      isDemo={settings.isDemo}
      scripts={copy ? [copy] : []}
      unitName={unitName}
      title={definition.title}
      source={{
        baseUrl: settings.baseUrl,
        code: found.link.code,
        widget: path && integrity ? { path, integrity } : null,
      }}
      origins={found.link.origins}
      isWidget={found.link.channel === "widget"}
      isOpen={state === "open" || state === "trial"}
    />
  );
  return cachedPage(c, html, EMBED_STYLE);
}
