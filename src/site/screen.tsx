import { ScreenPage } from "../../web/pages/screen/screen-page.tsx";
import { SCREEN_STYLE } from "../../web/styles/screen.ts";
import type { Api, AppContext } from "../api/context.ts";
import { readLiveScreen } from "../service/figures/read-live-screen.ts";
import { cachedPage } from "./cached-page.ts";
import { basePath } from "./html-reply.ts";
import { qrCodeSvg } from "./qr-code.ts";
import { messageReply } from "./unit.tsx";

/** The live figure of a unit for a hall or a broadcast. */
export function addScreenPages(app: Api): void {
  app.get("/u/:code/screen", showScreen);
}

async function showScreen(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  const { assets, settings } = deps;
  const screen = await readLiveScreen(deps, { code: c.req.param("code") ?? "", survey: c.req.query("survey") ?? null });
  if (!screen.ok) {
    return messageReply(c, "noScreen", 404);
  }
  const { link } = screen.value;
  const script = assets["screen.js"];
  const html = (
    <ScreenPage
      lang={locale}
      base={basePath(c)}
      isDemo={settings.isDemo}
      scripts={script ? [script] : []}
      screen={screen.value}
      qrCode={link === null ? null : qrCodeSvg(`${settings.baseUrl}/r/${link}`)}
    />
  );
  return cachedPage(c, html, SCREEN_STYLE);
}
