import { AuditTrailPage } from "../../web/pages/accounts/audit-trail-page.tsx";
import { ProfilePage } from "../../web/pages/accounts/profile-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { countPasskeys } from "../service/accounts/enrol-passkey.ts";
import { judgeUnitRight } from "../service/accounts/judge-right.ts";
import { readAuditTrail } from "../service/accounts/read-audit-trail.ts";
import { accountFrame, accountRefusal, accountReply } from "./account-replies.tsx";
import { passkeyPlace } from "./passkeys.ts";
import { type SignedIn, signedIn } from "./signed-in.ts";

const PAGE = 100;

/** What officials did, for auditors and administrators of the whole; and everyone's own account. */
export function addAuditPages(app: Api): void {
  app.get("/admin/audit-trail", signedIn(showTrail));
  app.get("/admin/profile", signedIn(showProfile));
}

async function showTrail(c: AppContext, { official }: SignedIn): Promise<Response> {
  const { deps } = c.var;
  const judged = await judgeUnitRight(deps, official, "readAuditTrail", null);
  if (!judged.ok) {
    return accountRefusal(c, judged.refusal);
  }
  const after = Number(c.req.query("after") ?? 0) || 0;
  const found = await readAuditTrail(deps, after, PAGE + 1);
  const entries = found.slice(0, PAGE).map(({ entry, atMs, actor, name, act, ...on }) => ({
    ...{ entry, act, object: on.objectName ?? on.object, who: name ?? actor },
    time: new Date(atMs).toISOString().slice(0, 19).replace("T", " "),
  }));
  const next = found.length > PAGE ? (entries.at(-1)?.entry ?? null) : null;
  return accountReply(c, <AuditTrailPage frame={accountFrame(c)} entries={entries} next={next} />);
}

async function showProfile(c: AppContext, { person }: SignedIn): Promise<Response> {
  const passkeyCount = await countPasskeys(c.var.deps, person);
  const html = (
    <ProfilePage frame={accountFrame(c)} name={person.name} passkeyCount={passkeyCount} passkeys={passkeyPlace(c)} />
  );
  return accountReply(c, html);
}
