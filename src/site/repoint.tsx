import { messagesIn } from "../../web/locales/messages.ts";
import { RepointPage } from "../../web/pages/polls/repoint-page.tsx";
import type { Api, AppContext } from "../api/context.ts";
import { changeLink } from "../service/links/change-link.ts";
import { judgeRepointing } from "../service/links/judge-link-right.ts";
import { readLinkTargets } from "../service/links/read-link-targets.ts";
import { fieldDetail, PROBLEMS } from "../wire/problems.ts";
import { accountRefusal, goTo } from "./account-replies.tsx";
import { adminReply, frameContext } from "./admin-frame.ts";
import { type SignedIn, signedIn, signedInForm } from "./signed-in.ts";

/** The page that points a code to another unit or survey, for those who may edit its survey. */
export function addRepointPages(app: Api): void {
  app.get(
    "/admin/surveys/:id/links/:code",
    signedIn((c, who) => repointReply(c, who, {})),
  );
  app.post("/admin/surveys/:id/links/:code/target", signedInForm("PATCH /api/v1/links/{code}", answerTarget));
}

type Told = { chosen?: { survey: string; unit: string }; faults?: readonly string[] };

async function repointReply(c: AppContext, who: SignedIn, { chosen, faults = [] }: Told): Promise<Response> {
  const [survey, code] = [c.req.param("id") ?? "", c.req.param("code") ?? ""];
  const targets = await readLinkTargets(c.var.deps, who.official, { survey, code });
  if (!targets.ok) {
    return accountRefusal(c, targets.refusal);
  }
  const { link, surveys, units } = targets.value;
  const title = surveys.find(({ id }) => id === survey)?.title ?? survey;
  const html = (
    <RepointPage
      context={frameContext(c, who)}
      link={{ ...link, title }}
      surveys={surveys}
      units={units}
      chosen={chosen ?? { survey, unit: link.unit }}
      faults={faults}
    />
  );
  return adminReply(c, html, faults.length > 0 ? PROBLEMS.invalid.status : 200);
}

async function answerTarget(c: AppContext, who: SignedIn, form: URLSearchParams): Promise<Response> {
  const { deps, locale } = c.var;
  const [id, code] = [c.req.param("id") ?? "", c.req.param("code") ?? ""];
  const [survey, unit] = [form.get("survey") ?? "", form.get("unit") ?? ""];
  const targets = await readLinkTargets(deps, who.official, { survey: id, code });
  if (!targets.ok) {
    return accountRefusal(c, targets.refusal);
  }
  if (survey === id && unit === targets.value.link.unit) {
    const { same } = messagesIn(locale).admin.poll.repoint;
    return repointReply(c, who, { chosen: { survey, unit }, faults: [same] });
  }
  const judged = await judgeRepointing(deps, who.official, { survey, unit });
  const changed = judged.ok ? await changeLink(deps, who.official, { code, survey, unit }) : judged;
  if (changed.ok) {
    return goTo(c, `/admin/surveys/${survey}?lang=${locale}`);
  }
  const { errors } = changed.refusal;
  return errors
    ? repointReply(c, who, { chosen: { survey, unit }, faults: errors.map((error) => fieldDetail(error, locale)) })
    : accountRefusal(c, changed.refusal);
}
