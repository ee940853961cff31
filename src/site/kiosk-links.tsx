import { KioskLinkPage } from "../../web/pages/polls/kiosk-link-page.tsx";
import { PairingCodePage } from "../../web/pages/polls/pairing-code-page.tsx";
import { ADMIN_STYLE } from "../../web/styles/admin.ts";
import type { Api, AppContext } from "../api/context.ts";
import { printedCode } from "../core/codes/one-time-code.ts";
import { endKioskPairing, makePairing, readKioskLink } from "../service/kiosks/make-pairing.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { adminReply, frameContext } from "./admin-frame.ts";
import { htmlReply } from "./html-reply.ts";
import { qrCodeSvg } from "./qr-code.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** Where officials set out tablets for a kiosk's link, and take them back. */
export function addKioskLinkPages(app: Api): void {
  app.get(
    "/admin/surveys/:id/kiosks/:code",
    signedIn((c, who) => showLink(c, who, false)),
  );
  app.post("/admin/surveys/:id/kiosks/:code", signedInForm("pair-kiosk", makeCode));
  app.post("/admin/surveys/:id/kiosks/:code/:pairing/end", signedInForm("end-kiosk", endTablet));
}

function linkOf(c: AppContext): { survey: string; code: string } {
  return { survey: c.req.param("id") ?? "", code: c.req.param("code") ?? "" };
}

async function showLink(c: AppContext, who: SignedIn, hasFault: boolean): Promise<Response> {
  const kiosk = await readKioskLink(c.var.deps, who.official, linkOf(c));
  if (!kiosk.ok) {
    return accountRefusal(c, kiosk.refusal);
  }
  const html = <KioskLinkPage context={frameContext(c, who)} {...kiosk.value} hasFault={hasFault} />;
  return adminReply(c, html, hasFault ? PROBLEMS.invalid.status : 200);
}

async function makeCode(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps } = c.var;
  const made = await makePairing(deps, who.official, { ...linkOf(c), pin: form.get("pin") ?? "" });
  if (!made.ok) {
    return made.refusal.errors ? showLink(c, who, true) : accountRefusal(c, made.refusal);
  }
  const { link, unitName, code } = made.value;
  const address = `${deps.settings.baseUrl}/k/${link.code}`;
  const html = (
    <PairingCodePage
      context={frameContext(c, who)}
      {...{ link, unitName, pairingCode: printedCode(code), address: address.replace(/^https:\/\//, "") }}
      qrSvg={qrCodeSvg(`${address}#${printedCode(code)}`)}
    />
  );
  return htmlReply(c, html, ADMIN_STYLE, 201);
}

async function endTablet(c: AppContext, who: SignedIn): Promise<Response> {
  const { survey, code } = linkOf(c);
  const input = { survey, code, pairing: c.req.param("pairing") ?? "" };
  const ended = await endKioskPairing(c.var.deps, who.official, input);
  return ended.ok
    ? goTo(c, `/admin/surveys/${survey}/kiosks/${code}?lang=${c.var.locale}`)
    : accountRefusal(c, ended.refusal);
}
