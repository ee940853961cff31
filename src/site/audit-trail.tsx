import { AuditTrailPage } from "../../web/pages/accounts/audit-trail-page.tsx";
import { ProfilePage } from "../../web/pages/accounts/profile-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { textIn } from "../core/local-text.ts";
import { countPasskeys } from "../service/accounts/enrol-passkey.ts";
import { judgeUnitRight } from "../service/accounts/judge-right.ts";
import { tellAuditTrail } from "../service/accounts/read-audit-trail.ts";
import { accountFrame, accountRefusal, accountReply } from "./account-replies.tsx";
import { passkeyPlace } from "./passkeys.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";

const PAGE = 100;

/** What officials did, for auditors and administrators of the whole; and everyone's own account. */
export function addAuditPages(app: Api): void {
  app.get("/admin/audit-trail", signedIn(showTrail));
  app.get("/admin/profile", signedIn(showProfile));
}

async function showTrail(c: AppContext, who: SignedIn): Promise<Response> {
  const { deps, locale } = c.var;
  const judged = await judgeUnitRight(deps, who.official, "readAuditTrail", null);
  if (!judged.ok) {
    return accountRefusal(c, judged.refusal);
  }
  const { timeZone } = deps.settings;
  const after = Number(c.req.query("after") ?? 0) || 0;
  const found = await tellAuditTrail(deps, after, PAGE + 1);
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const entries = found.slice(0, PAGE).map(({ entry, atMs, act, who: actor, objects }) => ({
    ...{ entry, act, who: textIn(actor, locale), time: time.format(atMs) },
    objects: objects.map((object) => textIn(object, locale)),
  }));
  const next = found.length > PAGE ? (entries.at(-1)?.entry ?? null) : null;
  const html = <AuditTrailPage frame={accountFrame(c, who)} entries={entries} next={next} timeZone={timeZone} />;
  return accountReply(c, html);
}

async function showProfile(c: AppContext, who: SignedIn): Promise<Response> {
  const { deps } = c.var;
  const html = (
    <ProfilePage
      frame={accountFrame(c, who)}
      passkeyCount={await countPasskeys(deps, who.person)}
      hasPasswords={deps.passwords !== null}
      passkeys={passkeyPlace(c)}
    />
  );
  return accountReply(c, html);
}
