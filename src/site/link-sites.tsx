import { LinkSitesPage } from "../../web/pages/polls/link-sites-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { changeLink } from "../service/links/change-link.ts";
import { readLinkTargets } from "../service/links/read-link-targets.ts";
import { linkChangeBody } from "../wire/links.ts";
import { PROBLEMS } from "../wire/problems.ts";
import { validate } from "../wire/validate.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { adminReply, frameContext } from "./admin-frame.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** The page that lists the websites on which a link's rating may be shown, for those who may edit its survey. */
export function addLinkSitesPages(app: Api): void {
  app.get(
    "/admin/surveys/:id/links/:code/sites",
    signedIn((c, who) => sitesReply(c, who, null)),
  );
  app.post("/admin/surveys/:id/links/:code/sites", signedInForm("PATCH /api/v1/links/{code}", answerSites));
}

/** `entered` is what was sent and is wrong. */
async function sitesReply(c: AppContext, who: SignedIn, entered: string | null): Promise<Response> {
  const [survey, code] = [c.req.param("id") ?? "", c.req.param("code") ?? ""];
  const targets = await readLinkTargets(c.var.deps, who.official, { survey, code });
  if (!targets.ok || targets.value.link.channel !== "widget") {
    return accountRefusal(c, targets.ok ? { reason: "not_found" } : targets.refusal);
  }
  const { link, surveys } = targets.value;
  const html = (
    <LinkSitesPage
      context={frameContext(c, who)}
      link={{ ...link, title: surveys.find(({ id }) => id === survey)?.title ?? survey }}
      sites={entered ?? link.origins.join("\n")}
      isWrong={entered !== null}
    />
  );
  return adminReply(c, html, entered === null ? 200 : PROBLEMS.invalid.status);
}

async function answerSites(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps, locale } = c.var;
  const [survey, code] = [c.req.param("id") ?? "", c.req.param("code") ?? ""];
  const targets = await readLinkTargets(deps, who.official, { survey, code });
  if (!targets.ok) {
    return accountRefusal(c, targets.refusal);
  }
  const entered = form.get("sites") ?? "";
  const origins = entered.split("\n").flatMap((line) => line.trim().replace(/\/$/, "") || []);
  const body = validate(linkChangeBody, { origins });
  const changed = body.ok ? await changeLink(deps, who.official, { code, origins }) : body;
  if (changed.ok) {
    return goTo(c, `/admin/surveys/${survey}?lang=${locale}`);
  }
  return changed.refusal.errors ? sitesReply(c, who, entered) : accountRefusal(c, changed.refusal);
}
