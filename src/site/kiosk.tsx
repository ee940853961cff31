import { KioskPage } from "../../web/pages/kiosk/kiosk-page.tsx";
import { PairingPage } from "../../web/pages/kiosk/pairing-page.tsx";
import { UnfitPage } from "../../web/pages/kiosk/unfit-page.tsx";
import { KIOSK_STYLE } from "../../web/styles/kiosk.ts";
import { RESIDENT_STYLE } from "../../web/styles/resident.ts";
import type { Api, AppContext } from "../api/context.ts";
import type { KioskSetting } from "../core/kiosks/kiosk-setting.ts";
import { tabletNumber } from "../core/kiosks/pairing-code.ts";
import { hexOf } from "../core/records/hex.ts";
import type { RatingQuestion } from "../core/surveys/survey.ts";
import { findPairedKiosk, type PairedKiosk, pairKiosk } from "../service/kiosks/pair-kiosk.ts";
import { type Kiosk, readKiosk } from "../service/kiosks/read-kiosk.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { isCrossSite } from "./cross-site.ts";
import { basePath, htmlReply } from "./html-reply.ts";
import { addKioskAnswers } from "./kiosk-answers.ts";
import { readKioskCookie, setKioskCookie } from "./kiosk-cookie.ts";
import { readForm } from "./read-form.ts";
import { refusalReply } from "./resident-replies.tsx";

/** The tablet at a window: paired by a code, then five faces; unpaired it shows nothing to rate by. */
export function addKioskPages(app: Api): void {
  app.get("/k/:code", showKiosk);
  app.post("/k/:code", pairTablet);
  addKioskAnswers(app);
}

async function showKiosk(c: AppContext): Promise<Response> {
  const { deps, locale } = c.var;
  const kiosk = await readKiosk(deps, c.req.param("code") ?? "");
  if (!kiosk.ok) {
    return refusalReply(c, kiosk.refusal, null, locale);
  }
  const { question, found } = kiosk.value;
  if (question === null) {
    return htmlReply(c, <UnfitPage lang={locale} base={basePath(c)} isDemo={deps.settings.isDemo} />, RESIDENT_STYLE);
  }
  const link = found.link.code;
  const credential = readKioskCookie(c, link);
  const paired = await findPairedKiosk(deps, { link, credential });
  if (credential === null || paired === null) {
    return pairingReply(c, kiosk.value, null);
  }
  const reply = kioskReply(c, { kiosk: kiosk.value, question, paired });
  setKioskCookie(c, link, credential);
  return c.newResponse(reply.body, { status: 200, headers: reply.headers });
}

/** The mark by which the tablet's script tells its own page from any other that may come instead. */
const PAIRED = { "X-Kiosk": "paired" };

type Shown = { kiosk: Kiosk; question: RatingQuestion; paired: PairedKiosk };

function kioskReply(c: AppContext, { kiosk, question, paired }: Shown): Response {
  const { deps } = c.var;
  const { settings, assets, sha256 } = deps;
  const { found, revision, state, unitName } = kiosk;
  const { code, opensOn, closesOn } = found.link;
  const scripts = assets["kiosk.js"] ? [assets["kiosk.js"]] : [];
  const setting: KioskSetting = {
    ...{ code, tablet: tabletNumber(paired.id), question: question.id, revision, state, opensOn, closesOn },
    ...{ today: deps.today(), timeZone: settings.timeZone, publicKey: paired.keys.publicKey, pin: paired.pin },
    ...{ locale: settings.defaultLocale, base: basePath(c) },
  };
  const version = hexOf(
    sha256(JSON.stringify([{ ...setting, today: "" }, scripts, question, unitName]), KIOSK_STYLE).slice(0, 8),
  );
  const html = <KioskPage {...{ setting, version, isDemo: settings.isDemo, scripts, unitName, question }} />;
  return htmlReply(c, html, KIOSK_STYLE, 200, PAIRED);
}

function pairingReply(c: AppContext, { found, unitName }: Kiosk, fault: "wrong" | "often" | null): Response {
  const { deps, locale } = c.var;
  const script = deps.assets["rate.js"];
  const html = (
    <PairingPage
      {...{ lang: locale, base: basePath(c), isDemo: deps.settings.isDemo, scripts: script ? [script] : [] }}
      {...{ code: found.link.code, unitName, fault }}
    />
  );
  const status = fault === null ? 200 : PROBLEMS[fault === "wrong" ? "invalid" : "too_many_attempts"].status;
  return htmlReply(c, html, RESIDENT_STYLE, status);
}

async function pairTablet(c: AppContext): Promise<Response> {
  const { deps, locale, address } = c.var;
  if (isCrossSite(c)) {
    return refusalReply(c, { reason: "cross_site" }, null, locale);
  }
  const kiosk = await readKiosk(deps, c.req.param("code") ?? "");
  const form = kiosk.ok ? await readForm(c) : kiosk;
  if (!kiosk.ok || !form.ok) {
    return refusalReply(c, kiosk.ok && !form.ok ? form.refusal : { reason: "not_found" }, null, locale);
  }
  const link = kiosk.value.found.link.code;
  const paired = await pairKiosk(deps, { link, code: form.value.get("code") ?? "", address });
  if (!paired.ok) {
    return pairingReply(c, kiosk.value, paired.refusal.reason === "code_expired" ? "wrong" : "often");
  }
  setKioskCookie(c, link, paired.value.credential);
  return c.redirect(`${basePath(c)}/k/${link}`, 303);
}
